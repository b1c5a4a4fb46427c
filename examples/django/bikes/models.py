"""Motorbikes and notifications, as the pages of the examples show them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


class Bike(models.Model):
    manufacturer = models.CharField(max_length=60)
    model = models.CharField(max_length=60)
    power = models.IntegerField("Power", validators=[MinValueValidator(1), MaxValueValidator(999)])

    def data(self):
        """What a page knows of it."""
        return {
            "modelId": self.pk,
            "manufacturer": self.manufacturer,
            "model": self.model,
            "power": self.power,
        }

    def __str__(self):
        return f"{self.manufacturer} {self.model}"


class Notification(models.Model):
    time = models.DateTimeField(auto_now_add=True)
    text = models.CharField(max_length=200)
