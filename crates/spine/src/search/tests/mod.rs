//! The words of the index. What the index does with them is tested on real records, in `practice`.

mod snowball;
