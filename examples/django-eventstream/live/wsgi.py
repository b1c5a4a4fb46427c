"""What gunicorn serves. No ASGI is needed: Pushpin holds the streams, Django answers short requests."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "live.settings")
application = get_wsgi_application()
