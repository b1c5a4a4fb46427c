import time
from datetime import timedelta

from bikes.content import Meter, dashboard_events
from django.core.management.base import BaseCommand
from django.utils import timezone
from django_eventstream import send_event
from django_eventstream.models import Event

KEPT = timedelta(minutes=10)


class Command(BaseCommand):
    help = "Sends the numbers of the dashboard, twice a second, through Pushpin to all who look."

    def handle(self, *args, **options):
        meter, sent = Meter(), 0
        while True:
            # How many streams are open, only Pushpin knows.
            for name, data in dashboard_events(meter.read(), "Pushpin"):
                # Texts and HTML, not JSON.
                send_event("dashboard", name, data, json_encode=False)
            sent += 1
            if sent % 100 == 0:
                # Whoever was away for longer is told by a `stream-reset`, and asks for the page again.
                old = timezone.now() - KEPT
                Event.objects.filter(channel="dashboard", created__lt=old).exclude(eid=0).delete()
            time.sleep(0.5)
