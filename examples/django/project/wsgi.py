"""What a WSGI server such as gunicorn serves: there, streams are sync generators, each with a worker of its own."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
application = get_wsgi_application()
