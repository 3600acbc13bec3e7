import {
  IconBriefcase,
  IconChartBar,
  IconGavel,
  IconHome2,
  IconPrinter,
  IconSearch,
  IconSend,
  IconUserPlus,
  IconX,
} from "@tabler/icons-react";
import { Menu } from "@mantine/core";
import { useChooseCapacity, useSignOut, type FileId, type Role, type Session } from "@/backend";
import { initials } from "@/features/signin";
import { Kbd } from "@/shared/keyboard";
import { useLawWords, useText } from "@/shared/language";
import styles from "./frame.module.css";
import { LanguageSwitch } from "./LanguageSwitch";
import { Mark } from "./Mark";
import type { OpenCaseTab } from "./openCases";
import { hashOf, type Place } from "./places";
import { SchemeSwitch } from "./SchemeSwitch";

/** Who works with the centre's register of vacancies, or offers from it. */
const readsRegister: readonly Role[] = ["employer-relations", "specialist", "head", "unit-head"];

/** Mark, tabs of open cases, the way to everything (Ctrl K), language, who is signed in. */
export function TopBar({
  session,
  place,
  tabs,
  decisions,
  onPalette,
  onClose,
}: {
  session: Session;
  place: Place;
  tabs: OpenCaseTab[];
  /** How many drafts wait for this person; null when they decide nothing. */
  decisions: number | null;
  onPalette: () => void;
  onClose: (file: FileId) => void;
}) {
  const t = useText();
  const tab = (target: Place, on: boolean) => ({
    href: hashOf(target),
    className: styles.tab,
    "aria-current": on ? ("page" as const) : undefined,
  });
  return (
    <header className={styles.top}>
      <Mark />
      <nav className={styles.tabs} aria-label={t("tabs")}>
        <a
          {...tab(
            { at: "home" },
            place.at === "home" || (place.at === "indicators" && session.indicators === "counts"),
          )}
        >
          <IconHome2 size={15} aria-hidden />
          {t("tab-home")}
        </a>
        {decisions !== null && (
          <a {...tab({ at: "decisions" }, place.at === "decisions")}>
            <IconGavel size={15} aria-hidden />
            {t("tab-decisions", { count: decisions })}
          </a>
        )}
        {readsRegister.includes(session.role) && (
          <a {...tab({ at: "vacancies" }, place.at === "vacancies")}>
            <IconBriefcase size={15} aria-hidden />
            {t("tab-vacancies")}
          </a>
        )}
        {place.at === "indicators" && session.indicators !== "counts" && (
          <a {...tab(place, true)}>
            <IconChartBar size={15} aria-hidden />
            {t("tab-indicators")}
          </a>
        )}
        {place.at === "exchange" && (
          <a {...tab(place, true)}>
            <IconSend size={15} aria-hidden />
            {t("tab-exchange")}
          </a>
        )}
        {place.at === "papers" && (
          <a {...tab(place, true)}>
            <IconPrinter size={15} aria-hidden />
            {t("tab-papers")}
          </a>
        )}
        {place.at === "people" && (
          <a {...tab(place, true)}>
            <IconSearch size={15} aria-hidden />
            {t("tab-people")}
          </a>
        )}
        {place.at === "reception" && (
          <a {...tab(place, true)}>
            <IconUserPlus size={15} aria-hidden />
            {t("tab-reception")}
          </a>
        )}
        {tabs.map((open) => {
          const on = place.at === "case" && place.file === open.file;
          return (
            <span key={open.file} ref={on ? showTab : undefined} className={styles.caseTab} data-on={on || undefined}>
              <a {...tab({ at: "case", file: open.file }, on)}>
                {open.name}
                {open.draft && <span className={styles.dot} role="img" aria-label={t("tab-draft")} />}
              </a>
              <button
                className={styles.close}
                aria-label={t("tab-close", { name: open.name })}
                onClick={() => {
                  onClose(open.file);
                }}
              >
                <IconX size={13} aria-hidden />
              </button>
            </span>
          );
        })}
      </nav>
      <div className={styles.tools}>
        <button className={styles.find} onClick={onPalette} aria-keyshortcuts="Control+K">
          <IconSearch size={15} aria-hidden />
          <span className="grow ellipsis">{t("palette-open")}</span>
          <Kbd chord="Ctrl+KeyK" />
        </button>
        <LanguageSwitch />
        <UserMenu session={session} />
      </div>
    </header>
  );
}

/** Of many tabs the open one is never cut off. */
function showTab(tab: HTMLElement | null) {
  tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function UserMenu({ session }: { session: Session }) {
  const t = useText();
  const signOut = useSignOut();
  const choose = useChooseCapacity();
  const { law } = useLawWords();
  const role = [t(`role-${session.role}`), ...(session.unit ? [law(session.unit)] : [])].join(" · ");
  return (
    <Menu position="bottom-end" width={320} withinPortal>
      <Menu.Target>
        <button className={styles.user} title={`${session.name}, ${role}`}>
          <span className={styles.avatar} aria-hidden="true">
            {initials(session.name)}
          </span>
          <span className={styles.userWords}>
            <span className="t-strong ellipsis">{session.short}</span>
            <span className={styles.userRole}>{role}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.userWhole ?? ""}>
          <span className="t-strong">{session.name}</span>
          <span className={styles.userPost}>{role}</span>
        </Menu.Label>
        <Menu.Divider />
        {session.capacities.length > 1 && (
          <>
            <Menu.Label>{t("capacity")}</Menu.Label>
            {session.capacities.map((capacity) => (
              <Menu.Item
                key={`${capacity.role} ${capacity.centre}`}
                aria-current={capacity.role === session.role && capacity.centre === session.centre ? true : undefined}
                onClick={() => {
                  choose.mutate(capacity);
                }}
              >
                {t(`role-${capacity.role}`)}
                {capacity.order && (
                  <span className="t-small t-quiet"> {t("capacity-order", { number: capacity.order.number })}</span>
                )}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <SchemeSwitch />
        <Menu.Item
          onClick={() => {
            // Who comes next begins at home, not in the case that stood here.
            signOut.mutate();
            window.location.hash = hashOf({ at: "home" });
          }}
        >
          {t("sign-out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
