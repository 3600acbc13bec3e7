//! One field of a form: its label, what was typed into it, and what is wrong with that.

use super::super::page::escaped;
use super::filling::Filling;
use super::typed::Which;
use super::visit::Tongue;
use casework::rulebook::Entry;
use chrono::NaiveDate;

pub(super) struct Field<'a> {
    name: &'static str,
    typed: &'a str,
    wrong: Option<&'a str>,
    tongue: Tongue,
}

impl<'a> Field<'a> {
    /// Of that form, which holds what was typed only if it is the one that was sent.
    pub fn of(filling: &'a Filling, tongue: Tongue, which: Which, name: &'static str) -> Field<'a> {
        let mine = filling.which == Some(which);
        let wrong = filling.wrong.iter().find(|wrong| wrong.field == Some(name));
        Field {
            name,
            typed: if mine { filling.typed.raw(name) } else { "" },
            wrong: wrong.filter(|_| mine).map(|wrong| wrong.words.as_str()),
            tongue,
        }
    }

    fn around(&self, label: &str, hint: &str, control: &str) -> String {
        let name = self.name;
        let hint = if hint.is_empty() {
            String::new()
        } else {
            format!(r#"<span class="hint">{hint}</span>"#)
        };
        format!(
            r#"<div class="field{}"><label for="{name}">{label}</label>{control}{hint}{}</div>"#,
            if self.wrong.is_some() { " wrong" } else { "" },
            self.why()
        )
    }

    fn why(&self) -> String {
        self.wrong.map_or_else(String::new, |why| {
            format!(
                r#"<span class="why" id="{}-why">{}</span>"#,
                self.name,
                escaped(why)
            )
        })
    }

    fn told(&self) -> String {
        match self.wrong {
            Some(_) => format!(
                r#" aria-invalid="true" aria-describedby="{}-why""#,
                self.name
            ),
            None => String::new(),
        }
    }

    pub fn text(&self, label: &str) -> String {
        let (name, told) = (self.name, self.told());
        let control = format!(
            r#"<input type="text" id="{name}" name="{name}" value="{}" maxlength="200" autocomplete="off"{told}>"#,
            escaped(self.typed)
        );
        self.around(label, "", &control)
    }

    pub fn long(&self, label: &str, hint: &str) -> String {
        let (name, told) = (self.name, self.told());
        // A line end right after the tag would be swallowed, so one stands there for it.
        let control = format!(
            "<textarea id=\"{name}\" name=\"{name}\" rows=\"4\" maxlength=\"4000\"{told}>\n{}</textarea>",
            escaped(self.typed)
        );
        self.around(label, hint, &control)
    }

    pub fn day(
        &self,
        label: &str,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        hint: &str,
    ) -> String {
        let (name, told) = (self.name, self.told());
        let bound = |which: &str, day: Option<NaiveDate>| {
            day.map_or_else(String::new, |day| format!(r#" {which}="{day}""#))
        };
        let control = format!(
            r#"<input type="date" id="{name}" name="{name}" value="{}"{}{}{told}>"#,
            escaped(self.typed.trim()),
            bound("min", from),
            bound("max", to),
        );
        self.around(label, hint, &control)
    }

    pub fn select(&self, label: &str, entries: &[&Entry]) -> String {
        let (name, told) = (self.name, self.told());
        let options = entries.iter().map(|entry| {
            let chosen = if entry.code == self.typed {
                " selected"
            } else {
                ""
            };
            format!(
                r#"<option value="{}"{chosen}>{}</option>"#,
                escaped(&entry.code),
                escaped(self.tongue.entry(entry))
            )
        });
        let control = format!(
            r#"<select id="{name}" name="{name}"{told}><option value=""></option>{}</select>"#,
            options.collect::<String>()
        );
        self.around(label, "", &control)
    }

    pub fn choices(&self, label: &str, choices: &[(&str, &str)]) -> String {
        let name = self.name;
        let each = choices.iter().enumerate().map(|(at, (value, words))| {
            let id = if at == 0 { format!(r#" id="{name}""#) } else { String::new() };
            let checked = if *value == self.typed { " checked" } else { "" };
            format!(
                r#"<label class="choice"><input type="radio"{id} name="{name}" value="{value}"{checked}>{words}</label>"#
            )
        });
        format!(
            r#"<fieldset><legend>{label}</legend><div class="choices">{}</div>{}</fieldset>"#,
            each.collect::<String>(),
            self.why()
        )
    }
}
