from django_eventstream.channelmanager import DefaultChannelManager


class Channels(DefaultChannelManager):
    """Everybody may read everything but the channel "private", which is for users who are logged in."""

    def can_read_channel(self, user, channel):
        return channel != "private" or user is not None
