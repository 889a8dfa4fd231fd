//! Donor reports as page, PDF and spreadsheet.
