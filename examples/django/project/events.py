"""Event streams by Django's own means."""

import asyncio
import time

from django.conf import settings
from django.http import StreamingHttpResponse

KEEP_ALIVE = ": keep-alive\n\n"
POLL_SECONDS = 0.25


def frame(data, event=None, id=None):
    """One event as it is sent."""
    lines = [] if event is None else [f"event: {event}"]
    if id is not None:
        lines.append(f"id: {id}")
    # A line feed ends a field: each line of the data needs a field of its own.
    lines += [f"data: {line}" for line in data.splitlines()]
    return "\n".join(lines) + "\n\n"


def event_stream(events):
    """The response. `events` is an async generator: ASGI sends what it yields at once."""
    response = StreamingHttpResponse(events, content_type="text/event-stream")
    response["Cache-Control"] = "no-cache"
    response["X-Accel-Buffering"] = "no"  # nginx passes on each event as it comes
    return response


async def newer(model, after):
    """
    Every row after the one with this id, as soon as it is there; None when there was none for long.

    It asks the database again and again. So it does not matter which process saves a row, and what a page missed
    while it was away is sent the same way as what is new.
    """
    spoken = time.monotonic()
    while True:
        async for row in model.objects.filter(pk__gt=after).order_by("pk"):
            after, spoken = row.pk, time.monotonic()
            yield row
        if time.monotonic() - spoken >= settings.KEEP_ALIVE_SECONDS:
            spoken = time.monotonic()
            yield None
        await asyncio.sleep(POLL_SECONDS)
