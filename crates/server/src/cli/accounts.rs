//! `accounts`: who may sign in, in which capacity, from which day to which.

use anyhow::{Context, bail};
use casework::ids::{CentreId, StaffId, UnitId};
use casework::office::Role;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use server::Centre;
use server::accounts::{NewAccount, role_named};
use server::store::staff::Held;

#[derive(Subcommand)]
pub enum Accounts {
    /// Open an account with one role; `role` gives more.
    Add {
        #[arg(long)]
        login: String,
        /// Surname, given name, patronymic.
        #[arg(long)]
        name: String,
        #[command(flatten)]
        role: RoleAt,
        #[command(flatten)]
        password: Password,
    },
    List,
    /// Give a role, a deputy's order, or change its days.
    Role {
        #[arg(long)]
        login: String,
        #[command(flatten)]
        role: RoleAt,
    },
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

#[derive(Args)]
pub struct RoleAt {
    /// consultant, specialist, head, training-specialist, employer-relations, unit-head, analyst or administrator.
    #[arg(long, value_parser = parse_role)]
    role: Role,
    #[arg(long)]
    centre: String,
    /// Number of the deputy's order.
    #[arg(long, requires_all = ["from", "to"])]
    order: Option<String>,
    #[arg(long)]
    from: Option<NaiveDate>,
    #[arg(long)]
    to: Option<NaiveDate>,
    /// Code of the structural unit, as `centres list` shows it; without it the role is held for the centre as a whole.
    #[arg(long)]
    unit: Option<String>,
}

// Named apart from the subcommand `password`, which is a group of arguments too.
#[derive(Args)]
#[group(id = "new-password")]
pub struct Password {
    /// Visible to other users of this computer; without it the first line of standard input is taken.
    #[arg(long)]
    password: Option<String>,
}

impl Accounts {
    pub fn run(self, centre: &Centre) -> anyhow::Result<()> {
        match self {
            Accounts::Add {
                login,
                name,
                role,
                password,
            } => {
                let password = password.read()?;
                let account = NewAccount {
                    login: StaffId(login),
                    name,
                    password,
                    roles: vec![role.held()],
                };
                println!("{}", centre.add_account(&account)?.short);
            }
            Accounts::List => list(centre)?,
            Accounts::Role { login, role } => centre.give_role(&StaffId(login), &role.held())?,
            Accounts::Password { login, password } => {
                centre.set_password(&StaffId(login), &password.read()?)?
            }
            Accounts::Disable { login, from } => {
                centre.disable_account(&StaffId(login), Some(from.unwrap_or(centre.today())))?;
            }
            Accounts::Enable { login } => centre.disable_account(&StaffId(login), None)?,
        }
        Ok(())
    }
}

fn list(centre: &Centre) -> anyhow::Result<()> {
    for account in centre.accounts()? {
        let roles: Vec<String> = account
            .roles
            .iter()
            .map(|at| {
                let order = at
                    .order
                    .as_ref()
                    .map(|o| format!(" (order {}, {} to {})", o.number, o.from, o.to));
                let unit = at.unit.as_ref().map(|unit| format!(", unit {unit}"));
                format!(
                    "{} at {}{}{}",
                    <&str>::from(at.role),
                    at.centre,
                    unit.unwrap_or_default(),
                    order.unwrap_or_default()
                )
            })
            .collect();
        let state = if account.active { "" } else { "\tclosed" };
        println!(
            "{}\t{}\t{}{state}",
            account.id,
            account.name,
            roles.join(", ")
        );
    }
    Ok(())
}

impl RoleAt {
    fn held(self) -> Held {
        let order = self.order.unwrap_or_default();
        Held {
            role: self.role,
            centre: CentreId(self.centre),
            order,
            from: self.from,
            to: self.to,
            unit: self.unit.map(UnitId),
        }
    }
}

impl Password {
    pub fn read(self) -> anyhow::Result<String> {
        if let Some(password) = self.password {
            return Ok(password);
        }
        let mut line = String::new();
        std::io::stdin()
            .read_line(&mut line)
            .context("the password is read from standard input")?;
        let password = line.trim_end_matches(['\r', '\n']).to_owned();
        if password.is_empty() {
            bail!("no password was given")
        } else {
            Ok(password)
        }
    }
}

fn parse_role(code: &str) -> Result<Role, String> {
    role_named(code).ok_or_else(|| format!("there is no staff role {code}"))
}
