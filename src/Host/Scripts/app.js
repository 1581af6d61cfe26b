// Every page works without this file; it only saves clicks.
