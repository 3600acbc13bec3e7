//! Arman's file at any stage, reached by real acts from the first visit on.

use super::{
    Office, dana, day, forms, friday, marat, monday, registers, tuesday, wednesday, yerzhan,
};
use super::{seeker, system};
use casework::file::Entrance;
use casework::registration::{Act, At};
use casework::voucher::VoucherAt;

impl Office {
    /// Arman's file at that stage, on the day when the story reaches it.
    pub fn with_arman_at(stage: At) -> Office {
        Office::with_arman_at_after(stage, |_| {})
    }

    /// The same, after `extra` was done on the first day of the card; before a card there is nothing to add to.
    pub fn with_arman_at_after(stage: At, extra: fn(&mut Office)) -> Office {
        let mut office = Office::on(monday());
        match stage {
            At::Start => {}
            At::Reception => {
                office.receives_arman();
            }
            At::Card
            | At::Refused
            | At::JobSeeker
            | At::Proposed
            | At::Unemployed
            | At::RemovalProposed
            | At::Closed => {
                office.receives_arman().day(friday());
                office.prepares_registration();
                extra(&mut office);
                office.goes_on_to(stage);
            }
        }
        assert_eq!(office.stage(), stage);
        office
    }

    /// Arman's file, unemployed since Wed 28 October 2026, with a voucher at that stage.
    pub fn with_voucher_at(stage: VoucherAt) -> Office {
        let mut office = Office::with_arman_at(At::Unemployed);
        office.takes_voucher_to(stage);
        assert_eq!(office.voucher_at(), stage);
        office
    }

    /// The register of vacancies of Esil, with one employer and its vacancy no. 17.
    pub fn with_register() -> Office {
        let mut office = Office::on(friday());
        office.file.id = casework::vacancies::file_of(&office.file.centre);
        let specialist = super::somebody(casework::office::Role::EmployerRelations);
        office.does(&specialist, Act::KeepEmployer(forms::employer()));
        office.does(
            &specialist,
            Act::KeepVacancy(forms::kept_vacancy("Электрик")),
        );
        office
    }

    /// The shared views of Esil, with one of the unit's head.
    pub fn with_shared_view() -> Office {
        let mut office = Office::on(friday());
        office.file.id = casework::shared_views::file_of(&office.file.centre);
        let unit_head = super::somebody(casework::office::Role::UnitHead);
        let act = Act::ShareView(forms::shared_view("Горит"));
        office.does(&unit_head, act);
        office
    }

    /// The identity of the first shared view, if there is one.
    pub fn shared(&self) -> String {
        let mut views = self.file.shared_views.iter();
        let first = views.find_map(|views| views.keys().next().cloned());
        first.unwrap_or_default()
    }

    /// Daniyar of the scenarios: unemployed since spring, on Mon 7 September 2026.
    pub fn with_daniyar() -> Office {
        let mut office = Office::on(day(2026, 4, 6));
        office
            .receives_arman()
            .prepares_registration()
            .registers_seeker()
            .tells_and_selects();
        office
            .prepares_draft(registers::clear())
            .proposes()
            .decides();
        office.day(day(2026, 9, 7));
        office
    }

    /// From no voucher to that stage, by real acts on the days that follow.
    pub fn takes_voucher_to(&mut self, stage: VoucherAt) {
        match stage {
            VoucherAt::Start => {}
            VoucherAt::Advised => {
                self.does(&marat(), forms::advice());
            }
            VoucherAt::Applied => {
                self.takes_voucher_to(VoucherAt::Advised);
                self.does(&marat(), forms::voucher_application());
            }
            VoucherAt::Referred => {
                self.takes_voucher_to(VoucherAt::Applied);
                self.does(&marat(), forms::referral());
            }
            VoucherAt::Granted => {
                self.takes_voucher_to(VoucherAt::Referred);
                self.day(day(2026, 10, 30));
                self.does(&yerzhan(), forms::decided(forms::issue()));
            }
            VoucherAt::Issued => {
                self.takes_voucher_to(VoucherAt::Granted);
                self.does(&marat(), Act::SendVoucher);
            }
            VoucherAt::Used => {
                self.takes_voucher_to(VoucherAt::Issued);
                self.day(day(2026, 11, 20));
                self.does(&yerzhan(), forms::voucher_used(day(2026, 11, 18)));
            }
            VoucherAt::Refused => {
                self.takes_voucher_to(VoucherAt::Referred);
                self.does(
                    &yerzhan(),
                    forms::decided(forms::refuse_on("v-requirements")),
                );
            }
            VoucherAt::Annulled => {
                self.takes_voucher_to(VoucherAt::Issued);
                self.day(day(2026, 12, 15));
                self.does(&system(), Act::ExpireVoucher);
            }
            VoucherAt::Withdrawn => {
                self.takes_voucher_to(VoucherAt::Applied);
                self.does(&marat(), forms::withdraw_voucher());
            }
        }
    }

    /// From a complete card to a later stage.
    fn goes_on_to(&mut self, stage: At) {
        match stage {
            At::Start | At::Reception | At::Card => {}
            At::Refused => {
                self.does(&dana(), forms::refuse_seeker("lir-unreliable"));
            }
            At::Closed => {
                self.goes_on_to(At::JobSeeker);
                self.does(&seeker(), forms::closed_by_seeker());
            }
            At::JobSeeker => {
                self.registers_seeker().tells_and_selects().day(tuesday());
                self.prepares_draft(registers::clear());
            }
            At::Proposed => {
                self.goes_on_to(At::JobSeeker);
                self.proposes();
            }
            At::Unemployed => {
                self.goes_on_to(At::Proposed);
                self.day(wednesday()).decides();
            }
            At::RemovalProposed => {
                self.goes_on_to(At::Unemployed);
                self.does(&dana(), forms::remove_at_own_wish(self.today));
            }
        }
    }

    /// Arman is unemployed, `extra` was done, and then his file goes on to the draft of removal where that is asked.
    pub fn unemployed_and(stage: At, extra: fn(&mut Office)) -> Office {
        let mut office = Office::with_arman_at(At::Unemployed);
        extra(&mut office);
        if stage == At::RemovalProposed {
            let today = office.today;
            office.does(&dana(), forms::remove_at_own_wish(today));
        }
        office
    }

    /// Arman's application has come from a portal, with a complete card.
    pub fn with_application_from(entrance: Entrance) -> Office {
        let mut office = Office::on(friday());
        office.does(&seeker(), forms::from_portal(entrance, "EB-2026-1"));
        office
    }

    /// Registered automatically on Enbek.kz, two working days ago.
    pub fn with_automatic_seeker() -> Office {
        let mut office = Office::with_application_from(Entrance::Enbek);
        office.does(
            &system(),
            casework::registration::Act::RegisterSeekerAutomatically,
        );
        office.day(wednesday());
        office
    }
}
