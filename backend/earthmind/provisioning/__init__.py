"""What a set-up of the backend fetches: pins and locks, and gathering all of it into an offline bundle."""
