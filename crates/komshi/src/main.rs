use std::process::ExitCode;

fn main() -> ExitCode {
    komshi::cli::main()
}
