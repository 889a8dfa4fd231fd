//! Work on what comes from outside happens in a child process of the same program, with limits on memory, processor time,
//! output and patience. Whatever a hostile file does there, the server stays up and says a clear sentence.

use std::{path::PathBuf, process::Stdio, time::Duration};

use komshi_documents::{
    pdf, qr,
    read::{Limits, Note, ReadError, Workbook, read_table},
};
use serde::{Deserialize, Serialize};
use tokio::{io::AsyncReadExt, io::AsyncWriteExt, process::Command, sync::Semaphore};

use crate::error::{Error, Refusal};

/// Address space of a child. A list of 200,000 rows and 20 columns needs some 600 MB while it is read.
const MEMORY_BYTES: u64 = 2_000_000_000;
/// Processor time of a child; the largest allowed list takes about a tenth of it.
const PROCESSOR_SECONDS: u64 = 60;
/// How long the parent waits.
const PATIENCE: Duration = Duration::from_secs(90);
/// What a child may answer.
const LARGEST_ANSWER: u64 = 400_000_000;
/// More children at once would take the memory of an office machine.
static CHILDREN: Semaphore = Semaphore::const_new(2);
/// Work for visitors of the public pages: one at a time, whatever their number.
static FOR_VISITORS: Semaphore = Semaphore::const_new(1);
/// A visitor waits this long for a turn before the answer is "busy, try again".
const VISITORS_PATIENCE: Duration = Duration::from_secs(4);

/// Who waits for the work: visitors queue at a door of their own, so that they cannot keep the office waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    Office,
    Visitors,
}

/// What a child is asked to do; the line before the bytes.
#[derive(Debug, Serialize, Deserialize)]
enum Task {
    ReadTable {
        file_name: String,
    },
    RenderPdf {
        template: String,
        data: serde_json::Value,
        title: String,
        language: String,
        date: String,
        files: Vec<(String, Vec<u8>)>,
    },
    SmallPhoto,
    SmallPicture,
}

#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Workbook(Workbook),
    Refused { key: String, arguments: Vec<(String, String)> },
    Pdf,
    Photo,
}

/// The program itself. A test binary lies in `deps/`, with the program one folder above.
fn program() -> std::io::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let above = own.parent().filter(|folder| folder.ends_with("deps")).and_then(|folder| folder.parent());
    Ok(match above {
        Some(folder) => folder.join("komshi"),
        None => own,
    })
}

/// Reads a file that somebody uploaded.
pub async fn read_file(bytes: &[u8], file_name: &str) -> Result<Workbook, Error> {
    let (answer, _) = ask(&Task::ReadTable { file_name: file_name.to_owned() }, bytes, Queue::Office).await?;
    match answer {
        Answer::Workbook(workbook) => Ok(workbook),
        Answer::Refused { key, arguments } => Err(Error::Refused(Refusal { key, arguments })),
        Answer::Pdf | Answer::Photo => Err(anyhow::anyhow!("a child answered something else").into()),
    }
}

/// A photo that somebody took, as a small JPEG without what the camera noted.
pub async fn small_photo(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    drawn_anew(&Task::SmallPhoto, bytes).await
}

/// A sign or a picture of a page, as a small PNG that keeps what is transparent.
pub async fn small_picture(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    drawn_anew(&Task::SmallPicture, bytes).await
}

async fn drawn_anew(task: &Task, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    match ask(task, bytes, Queue::Office).await? {
        (Answer::Photo, photo) => Ok(photo),
        (Answer::Refused { key, arguments }, _) => Err(Error::Refused(Refusal { key, arguments })),
        (Answer::Workbook(_) | Answer::Pdf, _) => Err(anyhow::anyhow!("a child answered something else").into()),
    }
}

/// Renders a PDF from a typst template and data; texts of users are data only. `date` is an ISO day, `files` are virtual files
/// that the template may show.
pub async fn render_pdf(
    queue: Queue,
    template: &str,
    data: serde_json::Value,
    title: &str,
    language: &str,
    date: &str,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>, Error> {
    let task = Task::RenderPdf {
        template: template.to_owned(),
        data,
        title: title.to_owned(),
        language: language.to_owned(),
        date: date.to_owned(),
        files,
    };
    match ask(&task, &[], queue).await? {
        (Answer::Pdf, bytes) => Ok(bytes),
        (Answer::Refused { key, arguments }, _) => Err(anyhow::anyhow!("PDF: {key} {arguments:?}").into()),
        (Answer::Workbook(_) | Answer::Photo, _) => Err(anyhow::anyhow!("a child answered something else").into()),
    }
}

async fn ask(task: &Task, bytes: &[u8], queue: Queue) -> Result<(Answer, Vec<u8>), Error> {
    let _turn = match queue {
        Queue::Office => CHILDREN.acquire().await,
        Queue::Visitors => {
            let turn = tokio::time::timeout(VISITORS_PATIENCE, FOR_VISITORS.acquire()).await;
            turn.map_err(|_| Error::Busy)?
        }
    }
    .map_err(anyhow::Error::from)?;
    let mut child = Command::new(program().map_err(anyhow::Error::from)?)
        .arg("child")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(anyhow::Error::from)?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(anyhow::anyhow!("a child has no pipes").into());
    };
    let head = serde_json::to_vec(task)?;
    let write = async move {
        let _ = input.write_all(&(head.len() as u64).to_be_bytes()).await;
        let _ = input.write_all(&head).await;
        let _ = input.write_all(bytes).await;
        drop(input);
    };
    let read = async move {
        let mut answer = Vec::new();
        output.take(LARGEST_ANSWER).read_to_end(&mut answer).await.map(|_| answer)
    };
    let done = tokio::time::timeout(PATIENCE, async { tokio::join!(write, read).1 }).await;
    let Ok(Ok(answer)) = done else { return Err(Error::refused("file-too-heavy")) };
    let _ = child.wait().await;
    let split = answer.get(..8).and_then(|length| length.try_into().ok()).map(|length| u64::from_be_bytes(length) as usize);
    match split.and_then(|length| Some((answer.get(8..8 + length)?, answer.get(8 + length..)?))) {
        Some((head, rest)) => Ok((serde_json::from_slice(head)?, rest.to_vec())),
        // It was ended by one of its limits before it could answer.
        None => Err(Error::refused("file-too-heavy")),
    }
}

/// The child's side: limits itself, reads the task from standard input, answers on standard output.
pub fn work() -> anyhow::Result<()> {
    use std::io::{Read, Write};
    #[cfg(unix)]
    {
        rlimit::setrlimit(rlimit::Resource::AS, MEMORY_BYTES, MEMORY_BYTES)?;
        rlimit::setrlimit(rlimit::Resource::CPU, PROCESSOR_SECONDS, PROCESSOR_SECONDS)?;
        rlimit::setrlimit(rlimit::Resource::CORE, 0, 0)?;
    }
    let mut input = Vec::new();
    std::io::stdin().lock().read_to_end(&mut input)?;
    let length = input.get(..8).ok_or_else(|| anyhow::anyhow!("no task"))?;
    let length = u64::from_be_bytes(length.try_into()?) as usize;
    let head = input.get(8..8 + length).ok_or_else(|| anyhow::anyhow!("a task cut short"))?;
    let (answer, bytes) = match serde_json::from_slice(head)? {
        Task::ReadTable { file_name } => match read_table(&input[8 + length..], &file_name, &Limits::default()) {
            Ok(workbook) => (Answer::Workbook(workbook), Vec::new()),
            Err(error) => (refused(&error), Vec::new()),
        },
        Task::SmallPhoto => match qr::small_jpeg(&input[8 + length..]) {
            Ok(photo) => (Answer::Photo, photo),
            Err(error) => (Answer::Refused { key: error.key().to_owned(), arguments: Vec::new() }, Vec::new()),
        },
        Task::SmallPicture => match qr::small_png(&input[8 + length..]) {
            Ok(picture) => (Answer::Photo, picture),
            Err(error) => (Answer::Refused { key: error.key().to_owned(), arguments: Vec::new() }, Vec::new()),
        },
        Task::RenderPdf { template, data, title, language, date, files } => {
            let options =
                pdf::PdfOptions { title, lang: language, standard: pdf::Standard::Accessible, date: date.parse()?, files };
            match pdf::render(&template, &data, &options) {
                Ok(bytes) => (Answer::Pdf, bytes),
                Err(error) => (Answer::Refused { key: error.to_string(), arguments: Vec::new() }, Vec::new()),
            }
        }
    };
    let head = serde_json::to_vec(&answer)?;
    let mut output = std::io::stdout().lock();
    output.write_all(&(head.len() as u64).to_be_bytes())?;
    output.write_all(&head)?;
    output.write_all(&bytes)?;
    output.flush()?;
    Ok(())
}

fn refused(error: &ReadError) -> Answer {
    Answer::Refused { key: error.key().to_owned(), arguments: arguments(error) }
}

/// What is odd about a file that was read all the same.
pub fn noted(note: &Note) -> Refusal {
    Refusal { key: note.key().to_owned(), arguments: arguments(note) }
}

/// The fields of a refusal or a note, by which its sentence is completed.
fn arguments(said: &impl Serialize) -> Vec<(String, String)> {
    let mut arguments = Vec::new();
    if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(said) {
        for (name, value) in fields {
            match value {
                serde_json::Value::String(text) => arguments.push((name, text)),
                serde_json::Value::Number(number) => arguments.push((name, number.to_string())),
                _ => {}
            }
        }
    }
    arguments
}
