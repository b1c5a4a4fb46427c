"""The forms of the pages."""

from django import forms

from .models import Bike, Notification


class BikeForm(forms.ModelForm):
    class Meta:
        model = Bike
        fields = ["manufacturer", "model", "power"]


class NotificationForm(forms.ModelForm):
    class Meta:
        model = Notification
        fields = ["text"]
