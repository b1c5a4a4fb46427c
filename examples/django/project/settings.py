"""As few settings as the example needs."""

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent
# The pages, and what fills them in, are those of all examples.
sys.path.append(str(FOLDER.parent))

SECRET_KEY = "for this example, and for nothing that is on the internet"
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "project.urls"
INSTALLED_APPS = ["bikes"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware"]
TIME_ZONE = "UTC"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(os.environ.get("DATA", FOLDER.parent / "data")) / "django.db",
        # Who writes waits for who is writing, instead of failing.
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20},
    }
}

# A proxy cuts what is silent for a minute or less, and a browser cannot tell silence from a dead connection.
KEEP_ALIVE_SECONDS = float(os.environ.get("KEEP_ALIVE_SECONDS", 15))
