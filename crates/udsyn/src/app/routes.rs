//! The table of contents of the program: every address, with the least that one must be allowed to do
//! to use it. A test calls every one of them as every role and compares with a written table.
