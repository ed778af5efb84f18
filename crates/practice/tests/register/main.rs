//! What a person sees of the register of Region Nordjylland on 15 March 2012.

mod world;
