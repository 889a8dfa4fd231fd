//! How large a table file may be. Each limit has its reason.

/// Rows of one sheet: the largest municipality of the region has fewer households, and a review page of more is
/// no longer work for people.
pub const ROWS: u64 = 200_000;

/// Columns of one sheet: the widest survey export seen has about 300 questions.
pub const COLUMNS: u64 = 512;

/// Cells of all sheets together: at 24 bytes each this is half a gigabyte, which the reading process may use.
pub const CELLS: u64 = 20_000_000;

/// Characters of one cell: the limit of Excel, so no honest file has more
/// (<https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3>).
pub const CELL_TEXT: u64 = 32_767;

/// Bytes of all text together, which shared strings can multiply far beyond the size of the file.
pub const TEXT_BYTES: u64 = 512 * 1024 * 1024;

/// Bytes of the parts of a workbook after inflating: what the largest allowed sheet takes as XML.
pub const INFLATED_BYTES: u64 = 512 * 1024 * 1024;

/// Entries in the zip: a workbook with hundreds of sheets and pictures stays below.
pub const ENTRIES: u64 = 2_000;

/// Inflated to stored size of one part: repetitive sheets reach about 50, a bomb of zeros 1,000.
pub const RATIO: u64 = 200;

/// Inflated bytes from which the ratio of a part counts: small parts may be very repetitive and do no harm.
pub const RATIO_FROM: u64 = 4 * 1024 * 1024;

/// What one file may hold. [`Limits::default`] is what the product uses; tests and small servers lower it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows of one sheet, up to the last with a value.
    pub rows: u64,
    /// Columns of one sheet that have a value.
    pub columns: u64,
    /// Cells of all sheets together, empty ones between others included.
    pub cells: u64,
    /// Characters of one cell.
    pub cell_text: u64,
    /// Bytes of the text of all cells together.
    pub text_bytes: u64,
    /// Bytes of all zip parts after inflating.
    pub inflated_bytes: u64,
    /// Entries of the zip.
    pub entries: u64,
    /// Inflated to stored size of one part of more than 4 MB.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            rows: ROWS,
            columns: COLUMNS,
            cells: CELLS,
            cell_text: CELL_TEXT,
            text_bytes: TEXT_BYTES,
            inflated_bytes: INFLATED_BYTES,
            entries: ENTRIES,
            ratio: RATIO,
        }
    }
}
