use std::process::ExitCode;

/// Imports make and drop many small texts on two threads; the allocator of the system spends a third of their time on that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    komshi::cli::main()
}
