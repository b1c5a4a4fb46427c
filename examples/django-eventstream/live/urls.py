from django.urls import include, path, re_path

from . import views


def stream(url, channel):
    """The events of a channel, at a URL of its own."""
    return path(url, include("django_eventstream.urls"), {"channels": [channel]})


urlpatterns = [
    path("", views.index),
    path("motorbikes", views.motorbikes),
    stream("sse-motorbikes", "motorbikes"),
    path("notifications", views.notifications),
    stream("sse-notifications", "notifications"),
    path("dashboard", views.dashboard),
    path("dashboard/work", views.work),
    stream("sse-dashboard", "dashboard"),
    path("private", views.private),
    path("private.js", views.private_js),
    stream("sse-private", "private"),
    re_path("", views.static),
]
