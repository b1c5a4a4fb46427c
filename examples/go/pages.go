package main

import (
	"encoding/json"
	"html"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Pages fills in the pages of the examples, as render.js does for the server in Node.
type pages struct {
	folder string
	// What the pages load, by path.
	files map[string]string
}

func openPages(folder string) (*pages, error) {
	text, err := os.ReadFile(filepath.Join(folder, "files.json"))
	if err != nil {
		return nil, err
	}
	p := &pages{folder: folder}
	return p, json.Unmarshal(text, &p.files)
}

var (
	marked      = regexp.MustCompile(`(?ms)^ *<!-- markup -->\n(.*?)^ *<!-- /markup -->\n`)
	placeholder = regexp.MustCompile(`<%(&?) (\w+) %>`)
)

// page fills in a page: `<% name %>` becomes a value, `<%& name %>` a value that is HTML.
func (p *pages) page(path string, values map[string]string) (string, error) {
	text, err := p.read(path)
	if err != nil {
		return "", err
	}
	var source []string
	for _, part := range marked.FindAllStringSubmatch(text, -1) {
		source = append(source, dedent(part[1]))
	}
	markup := placeholder.ReplaceAllString(strings.Join(source, "\n"), " … ")
	return placeholder.ReplaceAllStringFunc(text, func(found string) string {
		parts := placeholder.FindStringSubmatch(found)
		switch {
		case parts[2] == "markup":
			return html.EscapeString(markup)
		case parts[1] == "&":
			return values[parts[2]]
		default:
			return html.EscapeString(values[parts[2]])
		}
	}), nil
}

// read reads a file of the examples, at every request, so that an edit shows on reload.
func (p *pages) read(path string) (string, error) {
	text, err := os.ReadFile(filepath.Join(p.folder, path))
	return string(text), err
}

// serveFile answers with a file that the pages load.
func (p *pages) serveFile(w http.ResponseWriter, r *http.Request) {
	file, known := p.files[r.URL.Path]
	if !known {
		http.NotFound(w, r)
		return
	}
	http.ServeFile(w, r, filepath.Join(p.folder, file))
}

// dedent takes off the spaces that all lines begin with.
func dedent(text string) string {
	least := len(text)
	for line := range strings.Lines(text) {
		if trimmed := strings.TrimLeft(line, " "); strings.TrimSpace(line) != "" {
			least = min(least, len(line)-len(trimmed))
		}
	}
	return strings.ReplaceAll("\n"+text, "\n"+strings.Repeat(" ", least), "\n")[1:]
}
