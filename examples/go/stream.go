package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"
)

// frame is an event as it is sent. Without a name it is a message; without an ID nobody can go on after it.
func frame(name, id, data string) string {
	var text strings.Builder
	if name != "" {
		fmt.Fprintf(&text, "event: %s\n", name)
	}
	if id != "" {
		fmt.Fprintf(&text, "id: %s\n", id)
	}
	// A line feed ends a field, so each line of the data gets a field of its own.
	for line := range strings.Lines(data) {
		fmt.Fprintf(&text, "data: %s\n", strings.TrimRight(line, "\r\n"))
	}
	return text.String() + "\n"
}

// rawFrame is what many programs do. It works until the data holds a line feed.
func rawFrame(name, id, data string) string {
	return fmt.Sprintf("event: %s\nid: %s\ndata: %s\n\n", name, id, data)
}

// A hub hands items to whoever listens at the moment.
type hub[T any] struct {
	mutex     sync.Mutex
	listeners map[chan T]bool
}

func newHub[T any]() *hub[T] { return &hub[T]{listeners: map[chan T]bool{}} }

// listen returns the items from now on, and how to stop.
func (h *hub[T]) listen() (items <-chan T, stop func()) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	listener := make(chan T, 100)
	h.listeners[listener] = true
	return listener, func() {
		h.mutex.Lock()
		defer h.mutex.Unlock()
		delete(h.listeners, listener)
	}
}

// publish never waits: a listener that is a hundred items behind is let go. It comes back, and gets what it missed.
func (h *hub[T]) publish(item T) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for listener := range h.listeners {
		select {
		case listener <- item:
		default:
			close(listener)
			delete(h.listeners, listener)
		}
	}
}

func (h *hub[T]) count() int {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return len(h.listeners)
}

// stream answers with what was missed and then with the items as they come, until the page leaves.
func stream[T any](w http.ResponseWriter, r *http.Request, keepAlive time.Duration, missed []T, items <-chan T, frame func(T) string) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("X-Accel-Buffering", "no") // nginx passes on each event as it comes
	io.WriteString(w, "retry: 1000\n\n")
	for _, item := range missed {
		io.WriteString(w, frame(item))
	}
	silence := time.NewTicker(keepAlive)
	defer silence.Stop()
	for {
		// Without this the events would wait in a buffer until it is full.
		if http.NewResponseController(w).Flush() != nil {
			return
		}
		select {
		case item, open := <-items:
			if !open {
				return
			}
			io.WriteString(w, frame(item))
			silence.Reset(keepAlive)
		case <-silence.C:
			io.WriteString(w, ": keep-alive\n\n")
		case <-r.Context().Done():
			return
		}
	}
}
