"""The set-up of django-eventstream behind Pushpin; the rest is as few settings as the example needs."""

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent
# The pages of all examples, and the models of the other example with Django.
sys.path += [str(FOLDER.parent), str(FOLDER.parent / "django")]

SECRET_KEY = "for this example, and for nothing that is on the internet"
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "live.urls"
INSTALLED_APPS = ["django_eventstream", "bikes", "live"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MIDDLEWARE = [
    # First of all: it tells Pushpin to hold a stream.
    "django_grip.GripMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
TIME_ZONE = "UTC"

# Where Pushpin takes what is to be published.
GRIP_URL = os.environ.get("GRIP_URL", "http://localhost:5561")
# Pages of another origin may read the streams: here those that come from Django itself, past Pushpin.
EVENTSTREAM_ALLOW_ORIGIN = os.environ.get("ALLOW_ORIGIN", "http://127.0.0.1:8000")
# With cookies, which go along unless the page says sse-config="credentials:omit".
EVENTSTREAM_ALLOW_CREDENTIALS = True
# Keeps events, and gives them ids: a page that was away gets what it missed.
EVENTSTREAM_STORAGE_CLASS = "django_eventstream.storage.DjangoModelStorage"
EVENTSTREAM_CHANNELMANAGER_CLASS = "live.channels.Channels"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(os.environ.get("DATA", FOLDER.parent / "data")) / "django-eventstream.db",
        # Who writes waits for who is writing, and nobody waits for who reads.
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL",
        },
    }
}
