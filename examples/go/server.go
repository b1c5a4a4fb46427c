package main

import (
	"bytes"
	"crypto/sha512"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A server has the pages of the examples, and a stream for each.
type server struct {
	store         *store
	pages         *pages
	meter         *meter
	keepAlive     time.Duration
	bikes         *hub[bike]
	notifications *hub[notification]
	// Bikes are published in the order of their numbers.
	adding sync.Mutex
}

func newServer(s *store, p *pages, keepAlive time.Duration) http.Handler {
	srv := &server{
		store:         s,
		pages:         p,
		meter:         newMeter(),
		keepAlive:     keepAlive,
		bikes:         newHub[bike](),
		notifications: newHub[notification](),
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", srv.index)
	mux.HandleFunc("GET /motorbikes", srv.table("motorbikes/index.html", ""))
	mux.HandleFunc("GET /rows", srv.table("go/rows.html", "/updates"))
	mux.HandleFunc("GET /rows-raw", srv.table("go/rows.html", "/updates-raw"))
	mux.HandleFunc("POST /motorbikes", srv.addBike)
	mux.HandleFunc("GET /sse-motorbikes", srv.bikeStream(asJSON, frame))
	mux.HandleFunc("GET /updates", srv.bikeStream(asRow, frame))
	mux.HandleFunc("GET /updates-raw", srv.bikeStream(asRow, rawFrame))
	mux.HandleFunc("GET /notifications", srv.notificationPage)
	mux.HandleFunc("POST /notifications", srv.notify)
	mux.HandleFunc("GET /sse-notifications", srv.notificationStream)
	mux.HandleFunc("GET /dashboard", srv.dashboard)
	mux.HandleFunc("GET /sse-dashboard", srv.dashboardStream)
	mux.HandleFunc("POST /dashboard/work", srv.work)
	mux.HandleFunc("GET /", p.serveFile)
	return mux
}

var rowTemplate = template.Must(template.New("row").Parse(`<tr id="modelId_{{.ID}}">
  <td>{{.Manufacturer}}</td>
  <td>{{.Model}}</td>
  <td>{{.Power}}</td>
</tr>`))

var notificationTemplate = template.Must(template.New("notification").Parse(
	`<p><time>{{.Time.Format "15:04:05"}}</time> {{.Text}}</p>`))

func render(t *template.Template, data any) string {
	var text bytes.Buffer
	if err := t.Execute(&text, data); err != nil {
		panic(err) // a template and its data are of this file
	}
	return text.String()
}

// asRow is the bike as HTML, ready for the table.
func asRow(b bike) string { return render(rowTemplate, b) }

// asJSON is the bike as data, for a template in the page.
func asJSON(b bike) string {
	text, err := json.Marshal(b)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// show answers with a page. Every page shows the source of its server.
func (s *server) show(w http.ResponseWriter, path string, values map[string]string) {
	source, err := s.pages.read("go/server.go")
	if err == nil {
		values["serverName"], values["serverSource"] = "go/server.go", source
		var text string
		if text, err = s.pages.page(path, values); err == nil {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			io.WriteString(w, text)
			return
		}
	}
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

func (s *server) index(w http.ResponseWriter, r *http.Request) {
	s.show(w, "server.html", map[string]string{"name": "Go", "more": `
		<article><h2><a href="/rows">Rows</a></h2><p>The same table; the server sends rows of HTML.</p></article>
		<article><h2><a href="/rows-raw">Raw rows</a></h2><p>With line feeds in the data: see the console.</p></article>`})
}

// table is a page with all bikes. Its stream begins where its rows end.
func (s *server) table(path, stream string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		bikes, err := s.store.bikesAfter(0)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		rows, last := "", 0
		for _, b := range bikes {
			rows, last = asRow(b)+rows, b.ID
		}
		s.show(w, path, map[string]string{"rows": rows, "lastId": strconv.Itoa(last), "stream": stream})
	}
}

func (s *server) addBike(w http.ResponseWriter, r *http.Request) {
	power, _ := strconv.Atoi(r.FormValue("power"))
	b := bike{0, strings.TrimSpace(r.FormValue("manufacturer")), strings.TrimSpace(r.FormValue("model")), power}
	if b.Manufacturer == "" || b.Model == "" || power < 1 || power > 999 {
		http.Error(w, "Manufacturer, model, and a power from 1 to 999, please.", http.StatusUnprocessableEntity)
		return
	}
	s.adding.Lock()
	defer s.adding.Unlock()
	b, err := s.store.addBike(b)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.bikes.publish(b)
	w.WriteHeader(http.StatusCreated)
	fmt.Fprintf(w, "Added: %s %s.", template.HTMLEscapeString(b.Manufacturer), template.HTMLEscapeString(b.Model))
}

// bikeStream sends every bike after the one that the page has last, first from the table and then as they come.
func (s *server) bikeStream(data func(bike) string, frame func(name, id, data string) string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		// Listening comes first, so that nothing falls between the table and what is new.
		items, stop := s.bikes.listen()
		defer stop()
		id := r.Header.Get("Last-Event-ID")
		if id == "" {
			id = r.FormValue("lastEventId")
		}
		last, err := strconv.Atoi(id)
		var missed []bike
		if err == nil {
			missed, err = s.store.bikesAfter(last)
		}
		if id != "" && err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		stream(w, r, s.keepAlive, missed, items, func(b bike) string {
			if b.ID <= last {
				return ""
			}
			last = b.ID
			return frame("new_bike", strconv.Itoa(b.ID), data(b))
		})
	}
}

func (s *server) notificationPage(w http.ResponseWriter, r *http.Request) {
	newest, err := s.store.newestNotifications()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	text := ""
	for _, n := range newest {
		text += render(notificationTemplate, n)
	}
	s.show(w, "notifications/index.html", map[string]string{"notifications": text})
}

func (s *server) notify(w http.ResponseWriter, r *http.Request) {
	if text := strings.TrimSpace(r.FormValue("text")); text != "" {
		n := notification{time.Now(), text}
		if err := s.store.addNotification(n); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		s.notifications.publish(n)
	}
	w.WriteHeader(http.StatusNoContent)
}

// notificationStream sends no IDs: a page that was away cannot say what it has. It notices, and asks for the newest again.
func (s *server) notificationStream(w http.ResponseWriter, r *http.Request) {
	items, stop := s.notifications.listen()
	defer stop()
	stream(w, r, s.keepAlive, nil, items, func(n notification) string {
		return frame("", "", render(notificationTemplate, n))
	})
}

func (s *server) dashboard(w http.ResponseWriter, r *http.Request) {
	chart, err := s.pages.read("dashboard/chart.js")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.show(w, "dashboard/index.html", map[string]string{"history": s.meter.history(), "chartSource": chart})
}

func (s *server) dashboardStream(w http.ResponseWriter, r *http.Request) {
	readings, stop := s.meter.readings.listen()
	defer stop()
	stream(w, r, s.keepAlive, nil, readings, func(n reading) string {
		load := fmt.Sprintf("%.1f %%", n.load)
		return frame("load", "", load) +
			frame("memory", "", fmt.Sprintf("%d MB", n.memory)) +
			frame("streams", "", strconv.Itoa(s.meter.readings.count())) +
			frame("chart", "", fmt.Sprintf(`<data value="%.1f" data-time="%.3f">%s</data>`, n.load, n.time, load))
	})
}

// work is something to see in the chart.
func (s *server) work(w http.ResponseWriter, r *http.Request) {
	go func() {
		for until := time.Now().Add(time.Second); time.Now().Before(until); {
			sha512.Sum512(make([]byte, 1<<20))
		}
	}()
	w.WriteHeader(http.StatusNoContent)
}
