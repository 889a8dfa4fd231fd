//! Why a file was refused.

use serde::{Deserialize, Serialize};

/// A refused file. [`ReadError::key`] names the sentence for the user, the fields are its arguments; as JSON the
/// key is the field `key`. Sheets of a workbook are named as people see them, or by their part (`sheet1`) where not even
/// the list of sheets can be read; cells as in `B17`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "key", rename_all = "kebab-case")]
pub enum ReadError {
    /// No bytes, nothing but white space, or a workbook without any value.
    #[error("the file is empty")]
    FileEmpty,
    /// An encrypted workbook.
    #[error("the file is protected by a password")]
    FilePassword,
    /// Excel 97-2003.
    #[error("the file is an old Excel workbook (.xls)")]
    FileXls,
    /// Excel binary workbook.
    #[error("the file is a binary Excel workbook (.xlsb)")]
    FileXlsb,
    /// OpenDocument spreadsheet.
    #[error("the file is an OpenDocument spreadsheet (.ods)")]
    FileOds,
    /// PDF.
    #[error("the file is a PDF")]
    FilePdf,
    /// A picture or a scan.
    #[error("the file is a picture")]
    FileImage,
    /// A text document of Word or LibreOffice.
    #[error("the file is a text document")]
    FileDocument,
    /// A web page, as some programs export under the name `.xls`.
    #[error("the file is a web page")]
    FileWebPage,
    /// An archive with other files inside.
    #[error("the file is an archive of other files")]
    FileArchive,
    /// Anything else that holds no table.
    #[error("the file is not a table")]
    FileNotATable,
    /// Starts like a workbook but cannot be read; `detail` is for the log and for support.
    #[error("the file is damaged: {detail}")]
    FileDamaged { detail: String },
    /// The same where the place is known: at this cell or soon after it.
    #[error("sheet {sheet} is damaged at {cell}: {detail}")]
    FileDamagedAt { sheet: String, cell: String, detail: String },
    /// More columns with values than allowed.
    #[error("sheet {sheet} has {columns} columns with values, at most {limit} are allowed")]
    FileTooWide { sheet: String, columns: u64, limit: u64 },
    /// A value below the last allowed row.
    #[error("sheet {sheet} has a value in row {row}, at most {limit} rows are allowed")]
    FileTooLong { sheet: String, row: u64, limit: u64 },
    /// More cells in all sheets than allowed; `sheet` is the one that passed the limit.
    #[error("more than {limit} cells up to sheet {sheet}")]
    FileTooManyCells { sheet: String, limit: u64 },
    /// More characters in one cell than allowed.
    #[error("cell {cell} of {sheet} has more than {limit} characters")]
    FileCellTooLong { sheet: String, cell: String, limit: u64 },
    /// More characters than allowed in a text that any number of cells may share.
    #[error("a text has more than {limit} characters")]
    FileTextTooLong { limit: u64 },
    /// Much larger after inflating than a table has reason to be.
    #[error("the file is too large inside: {detail}")]
    FileTooLargeInside { detail: String },
    /// The same where the place is known.
    #[error("sheet {sheet} is too large inside at {cell}: {detail}")]
    FileTooLargeInsideAt { sheet: String, cell: String, detail: String },
    /// XML with a document type or entities, which no spreadsheet program writes.
    #[error("the part {part} has a document type")]
    FileHasDoctype { part: String },
}

impl ReadError {
    /// Stable key of the sentence in the translations.
    pub fn key(&self) -> &'static str {
        match self {
            ReadError::FileEmpty => "file-empty",
            ReadError::FilePassword => "file-password",
            ReadError::FileXls => "file-xls",
            ReadError::FileXlsb => "file-xlsb",
            ReadError::FileOds => "file-ods",
            ReadError::FilePdf => "file-pdf",
            ReadError::FileImage => "file-image",
            ReadError::FileDocument => "file-document",
            ReadError::FileWebPage => "file-web-page",
            ReadError::FileArchive => "file-archive",
            ReadError::FileNotATable => "file-not-a-table",
            ReadError::FileDamaged { .. } => "file-damaged",
            ReadError::FileDamagedAt { .. } => "file-damaged-at",
            ReadError::FileTooWide { .. } => "file-too-wide",
            ReadError::FileTooLong { .. } => "file-too-long",
            ReadError::FileTooManyCells { .. } => "file-too-many-cells",
            ReadError::FileCellTooLong { .. } => "file-cell-too-long",
            ReadError::FileTextTooLong { .. } => "file-text-too-long",
            ReadError::FileTooLargeInside { .. } => "file-too-large-inside",
            ReadError::FileTooLargeInsideAt { .. } => "file-too-large-inside-at",
            ReadError::FileHasDoctype { .. } => "file-has-doctype",
        }
    }

    /// The sheet that is meant.
    pub(super) fn sheet(&mut self) -> Option<&mut String> {
        match self {
            ReadError::FileDamagedAt { sheet, .. }
            | ReadError::FileTooWide { sheet, .. }
            | ReadError::FileTooLong { sheet, .. }
            | ReadError::FileTooManyCells { sheet, .. }
            | ReadError::FileCellTooLong { sheet, .. }
            | ReadError::FileTooLargeInsideAt { sheet, .. } => Some(sheet),
            _ => None,
        }
    }

    pub(super) fn damaged(detail: impl ToString) -> Self {
        ReadError::FileDamaged { detail: detail.to_string() }
    }
}
