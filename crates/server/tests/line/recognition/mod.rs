//! The account of a recognition centre (ФК-D.03, 3.1) as a browser has it.

mod browser;
mod country;
mod deciding;
mod signing_in;
