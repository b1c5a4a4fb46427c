import django.core.validators
from django.db import migrations, models

FIRST_BIKES = [
    ("Moto Guzzi", "V7 Stone", 48),
    ("Yamaha", "Ténéré 700", 54),
    ("BMW", "R 1300 GS", 107),
    ("Husqvarna", "701 Supermoto", 55),
]


def add_first_bikes(apps, schema_editor):
    Bike = apps.get_model("bikes", "Bike")
    for manufacturer, model, power in FIRST_BIKES:
        Bike.objects.create(manufacturer=manufacturer, model=model, power=power)


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Bike",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("manufacturer", models.CharField(max_length=60)),
                ("model", models.CharField(max_length=60)),
                (
                    "power",
                    models.IntegerField(
                        verbose_name="Power",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(999),
                        ],
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Notification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("time", models.DateTimeField(auto_now_add=True)),
                ("text", models.CharField(max_length=200)),
            ],
        ),
        migrations.RunPython(add_first_bikes),
    ]
