"""The pages. What is sent to them goes through `send_event`, from this process or from any other."""

import inspect
import json
import re
from pathlib import Path

from bikes.content import bike_rows, newest_notifications, notification_html
from bikes.forms import BikeForm, NotificationForm
from django.db import transaction
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.utils.html import escape, format_html
from django_eventstream import get_current_event_id, send_event
from django_eventstream.models import Event
from pages import EXAMPLES, FILES, file, page

from .management.commands import send_sse

FOLDER = Path(__file__).resolve().parent.parent


def show(request, path, source, **values):
    """A page, with the source of what sends its events."""
    csrf = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request))
    name = Path(inspect.getfile(inspect.unwrap(source))).relative_to(FOLDER.parent)
    return HttpResponse(page(path, csrf=csrf, serverName=name, serverSource=inspect.getsource(source), **values))


def index(request):
    more = '<article><h2><a href="/private">Private</a></h2><p>A stream that is forbidden, and says so.</p></article>'
    return HttpResponse(page("server.html", name="django-eventstream behind Pushpin", more=more))


def static(request):
    if request.path not in FILES:
        raise Http404
    content, content_type = file(request.path)
    return HttpResponse(content, content_type=content_type)


@transaction.atomic
def motorbikes(request):
    if request.method == "POST":
        form = BikeForm(request.POST)
        if not form.is_valid():
            faults = [f"{name}: {' '.join(faults)}" for name, faults in form.errors.items()]
            return HttpResponse(escape(" ".join(faults)), status=422)
        # In one transaction with the event: a page is never told of one without the other.
        bike = form.save()
        send_event("motorbikes", "new_bike", bike.data())
        return HttpResponse(format_html("Added: {}.", bike), status=201)
    rows, _ = bike_rows()
    last_id = get_current_event_id(["motorbikes"])
    return show(request, "motorbikes/index.html", motorbikes, rows=rows, lastId=last_id)


@transaction.atomic
def notifications(request):
    if request.method == "POST":
        form = NotificationForm(request.POST)
        if form.is_valid():
            # HTML is sent as it is, not as JSON.
            html = notification_html(form.save())
            send_event("notifications", "message", html, json_encode=False)
        return HttpResponse(status=204 if form.is_valid() else 422)
    newest = newest_notifications()
    return show(request, "notifications/index.html", notifications, notifications=newest)


def dashboard(request):
    # The events that are kept are the history of the chart.
    events = Event.objects.filter(channel="dashboard", type="chart").order_by("-eid")[:120]
    points = [re.search(r'value=."(.+?)." data-time=."(.+?)."', event.data) for event in reversed(events)]
    loads, times = ([float(point[group]) for point in points] for group in (1, 2))
    chart = (EXAMPLES / "dashboard/chart.js").read_text()
    history = json.dumps([times, loads])
    return show(request, "dashboard/index.html", send_sse, history=history, chartSource=chart)


def work(request):
    """The numbers are those of the process that sends them, which this one cannot keep busy."""
    return HttpResponse(status=204)


def private(request):
    return HttpResponse(page("django-eventstream/private.html"))


def private_js(request):
    return HttpResponse((FOLDER / "private.js").read_bytes(), content_type="text/javascript")
