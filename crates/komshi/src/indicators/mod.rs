//! Numbers computed from deliveries, each person once; never typed, never stored as truth.
