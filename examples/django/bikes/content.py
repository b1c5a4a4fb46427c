"""Rows and notifications as HTML, and the numbers of the dashboard, for any server that Django runs under."""

import json
import resource
import time
from collections import deque

from django.utils.html import format_html
from pages import render, template

from .models import Bike, Notification


def bike_rows():
    """The table, newest first, and the id of its newest bike: the stream begins where the rows end."""
    bikes = list(Bike.objects.order_by("-pk"))
    row = template("motorbikes/index.html", "idTemplateInsertModel")
    return "".join(render(row, bike.data()) for bike in bikes), bikes[0].pk if bikes else 0


def notification_html(notification):
    """In one line, so that it needs only one field of an event."""
    time = notification.time.strftime("%H:%M:%S")
    return format_html("<p><time>{}</time> {}</p>", time, notification.text)


def newest_notifications():
    return "".join(map(notification_html, Notification.objects.order_by("-pk")[:12]))


class Meter:
    """What the server knows of itself, read at most twice a second, whoever asks; it keeps the last minute."""

    def __init__(self):
        self.used = time.process_time()
        self.readings = deque(maxlen=120)

    def read(self):
        """Time of the newest reading, and processor time used since the one before, in percent of one core."""
        now, used = time.time(), time.process_time()
        before = self.readings[-1][0] if self.readings else now - 0.5
        if now - before >= 0.5:
            self.readings.append((now, round(100 * (used - self.used) / (now - before), 1)))
            self.used = used
        return self.readings[-1]

    def history(self):
        """For pages that open later: two lists, as the chart wants them."""
        return json.dumps([list(values) for values in zip(*self.readings)] or [[], []])


def dashboard_events(reading, streams):
    """Names and data of the events for one reading: texts, and HTML for the chart."""
    moment, load = reading
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return [
        ("load", f"{load} %"),
        ("memory", f"{memory} MB"),
        ("streams", str(streams)),
        ("chart", f'<data value="{load}" data-time="{moment}">{load} %</data>'),
    ]
