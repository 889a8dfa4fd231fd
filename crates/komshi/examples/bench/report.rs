//! The table on the screen and in docs/benchmarks.md.

/// One thing that was measured.
pub struct Line {
    what: String,
    measured: String,
    goal: String,
    reached: Option<bool>,
}

impl Line {
    pub fn goal(what: &str, measured: String, goal: String, reached: bool) -> Line {
        Line { what: what.to_owned(), measured, goal, reached: Some(reached) }
    }

    /// A figure that no goal was set for.
    pub fn note(what: &str, measured: String) -> Line {
        Line { what: what.to_owned(), measured, goal: String::new(), reached: None }
    }

    fn verdict(&self) -> &'static str {
        match self.reached {
            Some(true) => "reached",
            Some(false) => "**missed**",
            None => "",
        }
    }
}

pub fn table(lines: &[Line]) -> String {
    let mut text = String::from("| What | Measured | Goal | |\n|---|---|---|---|\n");
    for line in lines {
        text.push_str(&format!("| {} | {} | {} | {} |\n", line.what, line.measured, line.goal, line.verdict()));
    }
    text
}

/// The file of the repository: how it was measured, and the table.
pub fn document(date: &str, circumstances: &str, command: &str, lines: &[Line]) -> String {
    format!(
        "# Benchmarks\n\nFigures of one run on {date}: {circumstances}. Written by\n\n    {command}\n\nPeople are invented by a seeded \
         generator (`crates/komshi/examples/bench/people.rs`), so a run can be repeated. The client and both servers share the\n\
         processors; other machines give other figures, so compare the ratio.\n\n{}",
        table(lines)
    )
}
