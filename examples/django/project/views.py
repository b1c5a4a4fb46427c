"""The pages and their streams, under an ASGI server such as daphne."""

import asyncio
import hashlib
import inspect
import json
from datetime import datetime
from time import sleep

from bikes.content import (
    Meter,
    bike_rows,
    dashboard_events,
    newest_notifications,
    notification_html,
)
from bikes.forms import BikeForm, NotificationForm
from bikes.models import Bike, Notification
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.utils.html import escape, format_html
from pages import EXAMPLES, FILES, file, page

from .events import KEEP_ALIVE, event_stream, frame, newer


def show(request, path, view, **values):
    """A page, with the source of the view that makes its stream."""
    csrf = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request))
    source = inspect.getsource(view)
    values = {"csrf": csrf, "serverName": "django/project/views.py", "serverSource": source, **values}
    return HttpResponse(page(path, **values))


def index(request):
    more = '<article><h2><a href="/sync">All at once</a></h2><p>Why a sync generator does not stream.</p></article>'
    return HttpResponse(page("server.html", name="Django", more=more))


def static(request):
    if request.path not in FILES:
        raise Http404
    content, content_type = file(request.path)
    return HttpResponse(content, content_type=content_type)


def motorbikes(request):
    if request.method == "POST":
        form = BikeForm(request.POST)
        if not form.is_valid():
            faults = [f"{name}: {' '.join(faults)}" for name, faults in form.errors.items()]
            return HttpResponse(escape(" ".join(faults)), status=422)
        return HttpResponse(format_html("Added: {}.", form.save()), status=201)
    rows, last_id = bike_rows()
    return show(request, "motorbikes/index.html", sse_motorbikes, rows=rows, lastId=last_id)


async def sse_motorbikes(request):
    # A browser that comes back says which event it had last.
    last_id = request.headers.get("Last-Event-ID") or request.GET.get("lastEventId", "")
    if not last_id.isdigit():
        newest = await Bike.objects.order_by("pk").alast()
        last_id = newest.pk if newest else 0

    async def events():
        # An id without data is no event, but from now on the browser can say where it stood.
        yield f"retry: 1000\nid: {last_id}\n\n"
        async for bike in newer(Bike, int(last_id)):
            yield frame(json.dumps(bike.data()), "new_bike", bike.pk) if bike else KEEP_ALIVE

    return event_stream(events())


def notifications(request):
    if request.method == "POST":
        form = NotificationForm(request.POST)
        if form.is_valid():
            form.save()
        return HttpResponse(status=204 if form.is_valid() else 422)
    return show(
        request,
        "notifications/index.html",
        sse_notifications,
        notifications=newest_notifications(),
    )


async def sse_notifications(request):
    newest = await Notification.objects.order_by("pk").alast()

    async def events():
        yield "retry: 1000\n\n"
        # Without ids: a page that was away cannot say what it has. It notices, and asks for the newest again.
        async for notification in newer(Notification, newest.pk if newest else 0):
            yield frame(notification_html(notification)) if notification else KEEP_ALIVE

    return event_stream(events())


meter = Meter()
streams = 0


def dashboard(request):
    chart = (EXAMPLES / "dashboard/chart.js").read_text()
    return show(
        request,
        "dashboard/index.html",
        sse_dashboard,
        history=meter.history(),
        chartSource=chart,
    )


def work(request):
    """Something to see in the chart."""
    hashlib.pbkdf2_hmac("sha512", b"password", b"salt", 1_000_000)
    return HttpResponse(status=204)


async def sse_dashboard(request):
    async def events():
        global streams
        streams += 1
        try:
            yield "retry: 1000\n\n"
            sent = meter.read()
            while True:
                reading = meter.read()
                if reading != sent:
                    yield "".join(frame(data, name) for name, data in dashboard_events(reading, streams))
                sent = reading
                await asyncio.sleep(0.1)
        finally:
            # Django stops the generator when the page has left.
            streams -= 1

    return event_stream(events())


def sync(request):
    views = {"streamSource": stream, "asyncSource": async_stream}
    return show(request, "django/sync.html", sync, **{name: inspect.getsource(view) for name, view in views.items()})


def stream(request):
    def event_stream():
        for _ in range(5):
            sleep(0.5)
            yield "data: <li>The server time is: %s</li>\n\n" % datetime.now()

    return StreamingHttpResponse(event_stream(), content_type="text/event-stream")


async def async_stream(request):
    async def event_stream():
        for _ in range(5):
            await asyncio.sleep(0.5)
            yield "data: <li>The server time is: %s</li>\n\n" % datetime.now()

    return StreamingHttpResponse(event_stream(), content_type="text/event-stream")
