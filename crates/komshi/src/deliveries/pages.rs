//! Pages of deliveries.
