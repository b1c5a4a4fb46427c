// The server of the example in Go: the standard library, and SQLite without C.
package main

import (
	"flag"
	"fmt"
	"log"
	"net/http"
	"path/filepath"
	"time"
)

func main() {
	port := flag.Int("port", 3000, "port on this machine")
	data := flag.String("data", "../data", "folder of the database")
	examples := flag.String("examples", "..", "folder of the pages")
	keepAlive := flag.Duration("keep-alive", 15*time.Second, "longest silence of a stream")
	flag.Parse()

	store, err := openStore(filepath.Join(*data, "go.db"))
	if err != nil {
		log.Fatal(err)
	}
	pages, err := openPages(*examples)
	if err != nil {
		log.Fatal(err)
	}
	address := fmt.Sprintf("127.0.0.1:%d", *port)
	log.Printf("http://%s/", address)
	// No WriteTimeout: it would cut every stream.
	log.Fatal(http.ListenAndServe(address, newServer(store, pages, *keepAlive)))
}
