//! Things: items, kits, donations in kind, warehouses, and the double-entry ledger that all of them move through.
