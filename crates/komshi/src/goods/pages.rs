//! Pages of goods.
