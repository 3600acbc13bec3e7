//! `recognition`: who may sign in for a recognition centre on the server's pages.

use super::accounts::Password;
use casework::ids::Code;
use chrono::NaiveDate;
use clap::Subcommand;
use server::Centre;
use server::recognition::NewAccount;

#[derive(Subcommand)]
pub enum Recognition {
    /// Open an account for a recognition centre of the list (`reference recognition-centres`).
    Add {
        #[arg(long)]
        login: String,
        /// Code of the recognition centre in the list.
        #[arg(long)]
        centre: String,
        /// Who signs in; stands in the history behind the name of the recognition centre.
        #[arg(long, default_value = "")]
        name: String,
        #[command(flatten)]
        password: Password,
    },
    List,
    /// Set a new password; whoever is signed in is signed out.
    Password {
        #[arg(long)]
        login: String,
        #[command(flatten)]
        password: Password,
    },
    /// Close an account from a day on; without a day, today.
    Disable {
        #[arg(long)]
        login: String,
        #[arg(long)]
        from: Option<NaiveDate>,
    },
    Enable {
        #[arg(long)]
        login: String,
    },
}

impl Recognition {
    pub fn run(self, centre: &Centre) -> anyhow::Result<()> {
        match self {
            Recognition::Add {
                login,
                centre: code,
                name,
                password,
            } => {
                let password = password.read()?;
                let account = NewAccount {
                    login,
                    centre: Code(code),
                    name,
                    password,
                };
                centre.add_recognition_account(&account)?;
            }
            Recognition::List => list(centre)?,
            Recognition::Password { login, password } => {
                centre.set_recognition_password(&login, &password.read()?)?
            }
            Recognition::Disable { login, from } => {
                let from = from.unwrap_or(centre.today());
                centre.disable_recognition_account(&login, Some(from))?;
            }
            Recognition::Enable { login } => centre.disable_recognition_account(&login, None)?,
        }
        Ok(())
    }
}

fn list(centre: &Centre) -> anyhow::Result<()> {
    let known = centre.recognition_centres()?;
    for account in centre.recognition_accounts()? {
        let named = known.iter().find(|known| known.code == account.centre);
        let named = named.map_or("not in the list any more", |known| known.ru.as_str());
        let state = match account.disabled {
            Some(day) if day <= centre.today() => "\tclosed".to_owned(),
            Some(day) => format!("\tcloses {day}"),
            None => String::new(),
        };
        println!(
            "{}\t{}\t{named}\t{}{state}",
            account.login, account.centre, account.name
        );
    }
    Ok(())
}
