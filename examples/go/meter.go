package main

import (
	"encoding/json"
	"runtime"
	"sync"
	"syscall"
	"time"
)

// A reading is what the server knows of itself at a moment: Unix time in seconds, processor time used since the reading
// before in percent of one core, and memory in MB.
type reading struct {
	time, load float64
	memory     uint64
}

// A meter reads twice a second, and keeps the last minute for pages that open later.
type meter struct {
	readings *hub[reading]
	mutex    sync.Mutex
	kept     []reading
}

func newMeter() *meter {
	m := &meter{readings: newHub[reading]()}
	go m.run()
	return m
}

func (m *meter) run() {
	used := processorTime()
	for now := range time.Tick(500 * time.Millisecond) {
		before := used
		used = processorTime()
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		r := reading{float64(now.UnixMilli()) / 1000, 200 * (used - before).Seconds(), memory.Sys >> 20}
		m.mutex.Lock()
		m.kept = append(m.kept, r)
		m.kept = m.kept[max(0, len(m.kept)-120):]
		m.mutex.Unlock()
		m.readings.publish(r)
	}
}

// history is what the chart wants: a list of times and a list of loads.
func (m *meter) history() string {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	times, loads := []float64{}, []float64{}
	for _, r := range m.kept {
		times, loads = append(times, r.time), append(loads, r.load)
	}
	text, err := json.Marshal([][]float64{times, loads})
	if err != nil {
		panic(err) // numbers can always be written
	}
	return string(text)
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
