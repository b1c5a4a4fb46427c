package main

import (
	"database/sql"
	"time"

	_ "github.com/ncruces/go-sqlite3/driver"
)

type bike struct {
	ID           int    `json:"modelId"`
	Manufacturer string `json:"manufacturer"`
	Model        string `json:"model"`
	Power        int    `json:"power"`
}

type notification struct {
	Time time.Time
	Text string
}

// A store keeps motorbikes and notifications in SQLite.
type store struct{ db *sql.DB }

// AUTOINCREMENT never gives a number twice, not even after its row is gone: the numbers are event IDs as well.
const schema = `
	CREATE TABLE IF NOT EXISTS bikes (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		manufacturer TEXT NOT NULL,
		model TEXT NOT NULL,
		power INTEGER NOT NULL
	) STRICT;
	CREATE TABLE IF NOT EXISTS notifications (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		time INTEGER NOT NULL,
		text TEXT NOT NULL
	) STRICT;
	INSERT INTO bikes (manufacturer, model, power)
		SELECT * FROM (VALUES
			('Moto Guzzi', 'V7 Stone', 48),
			('Yamaha', 'Ténéré 700', 54),
			('BMW', 'R 1300 GS', 107),
			('Husqvarna', '701 Supermoto', 55))
		WHERE NOT EXISTS (SELECT * FROM bikes);`

func openStore(file string) (*store, error) {
	db, err := sql.Open("sqlite3", "file:"+file)
	if err != nil {
		return nil, err
	}
	// One connection: whoever writes waits for whoever is writing.
	db.SetMaxOpenConns(1)
	_, err = db.Exec(schema)
	return &store{db}, err
}

func (s *store) addBike(b bike) (bike, error) {
	const insert = "INSERT INTO bikes (manufacturer, model, power) VALUES (?, ?, ?) RETURNING id"
	err := s.db.QueryRow(insert, b.Manufacturer, b.Model, b.Power).Scan(&b.ID)
	return b, err
}

// bikesAfter returns the bikes that were added after the one with this number, oldest first.
func (s *store) bikesAfter(id int) ([]bike, error) {
	rows, err := s.db.Query("SELECT id, manufacturer, model, power FROM bikes WHERE id > ? ORDER BY id", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var bikes []bike
	for rows.Next() {
		var b bike
		if err := rows.Scan(&b.ID, &b.Manufacturer, &b.Model, &b.Power); err != nil {
			return nil, err
		}
		bikes = append(bikes, b)
	}
	return bikes, rows.Err()
}

func (s *store) addNotification(n notification) error {
	_, err := s.db.Exec("INSERT INTO notifications (time, text) VALUES (?, ?)", n.Time.Unix(), n.Text)
	return err
}

// newestNotifications returns those that come with the page, newest first.
func (s *store) newestNotifications() ([]notification, error) {
	rows, err := s.db.Query("SELECT time, text FROM notifications ORDER BY id DESC LIMIT 12")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var newest []notification
	for rows.Next() {
		var seconds int64
		var n notification
		if err := rows.Scan(&seconds, &n.Text); err != nil {
			return nil, err
		}
		n.Time = time.Unix(seconds, 0)
		newest = append(newest, n)
	}
	return newest, rows.Err()
}
