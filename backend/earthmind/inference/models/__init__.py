"""The models of this process and the devices that they run on."""
