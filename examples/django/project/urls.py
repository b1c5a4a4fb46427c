from django.urls import path, re_path

from . import views

urlpatterns = [
    path("", views.index),
    path("motorbikes", views.motorbikes),
    path("sse-motorbikes", views.sse_motorbikes),
    path("notifications", views.notifications),
    path("sse-notifications", views.sse_notifications),
    path("dashboard", views.dashboard),
    path("dashboard/work", views.work),
    path("sse-dashboard", views.sse_dashboard),
    path("sync", views.sync),
    path("stream/", views.stream),
    path("async-stream/", views.async_stream),
    re_path("", views.static),
]
