import { Checkbox } from "@mantine/core";
import type { IsoDate } from "@/backend";
import { useOptions } from "@/features/stepForm";
import { CheckGroup, DateField, MoneyField, SelectField, YesNoField } from "@/shared/fields";
import { FieldBlock, Fields, Rows } from "@/shared/forms";
import { useText } from "@/shared/language";
import type { JobDraft } from "./cardDraft";
import type { CardFieldOf } from "./EditCardForm";
import { Line, QuestionSelect } from "./parts";

interface BlockProps {
  field: CardFieldOf;
  today: IsoDate;
}
const noJob: JobDraft = { employer: "", position: "", from: "", to: "", pay: null, leftBecause: "" };

/** What the person learnt: education, languages, skills, certificates, driving. */
export function LearningBlock({ field, today }: BlockProps) {
  const t = useText();
  const levels = useOptions("education_level");
  const languages = useOptions("language");
  const languageLevels = useOptions("language_level");
  return (
    <FieldBlock title={t("edit-card-learning")}>
      <Rows
        {...rowsOf(field("education"))}
        blank={{ level: "", institution: "", speciality: "", graduated: "" }}
        addText={t("edit-card-add-education")}
      >
        {(row, change) => (
          <Fields columns={4}>
            <SelectField
              label={t("edit-card-level")}
              value={row.level}
              options={levels}
              onChange={(level) => {
                change({ level });
              }}
            />
            {(["institution", "speciality", "graduated"] as const).map((part) => (
              <Line
                key={part}
                label={t(`edit-card-${part}`)}
                value={row[part]}
                {...(part === "graduated" ? { digits: 4 } : {})}
                onChange={(typed) => {
                  change({ [part]: typed });
                }}
              />
            ))}
          </Fields>
        )}
      </Rows>
      <YesNoField {...field("studies-full-time")} />
      <Rows {...rowsOf(field("languages"))} blank={{ language: "", level: "" }} addText={t("edit-card-add-language")}>
        {(row, change) => (
          <Fields>
            <SelectField
              label={t("edit-card-language")}
              value={row.language}
              options={languages}
              onChange={(language) => {
                change({ language });
              }}
            />
            <SelectField
              label={t("edit-card-language-level")}
              value={row.level}
              options={languageLevels}
              onChange={(level) => {
                change({ level });
              }}
            />
          </Fields>
        )}
      </Rows>
      <Rows {...rowsOf(field("skills"))} blank={{ name: "" }} addText={t("edit-card-add-skill")}>
        {(row, change) => (
          <Line
            label={t("edit-card-skill")}
            value={row.name}
            onChange={(name) => {
              change({ name });
            }}
          />
        )}
      </Rows>
      <Fields>
        <QuestionSelect {...field("digital-skill")} question="q-digital" />
      </Fields>
      <Rows
        {...rowsOf(field("certificates"))}
        blank={{ name: "", issued: "" }}
        addText={t("edit-card-add-certificate")}
      >
        {(row, change) => (
          <Fields>
            <Line
              label={t("edit-card-certificate")}
              value={row.name}
              onChange={(name) => {
                change({ name });
              }}
            />
            <DateField
              label={t("edit-card-issued")}
              value={row.issued}
              today={today}
              onChange={(issued) => {
                change({ issued });
              }}
            />
          </Fields>
        )}
      </Rows>
      <CheckGroup {...field("driving")} columns={2} options={useOptions("driving_category")} />
    </FieldBlock>
  );
}

/** Where the person worked. «Never worked» is an answer. */
export function WorkBlock({ field, today }: BlockProps) {
  const t = useText();
  const reasons = useOptions("reason_out_of_work");
  const work = field("work");
  const activity = field("activity");
  const { never, years, jobs } = work.value;
  return (
    <FieldBlock title={work.label}>
      <Checkbox
        size="xs"
        label={t("edit-card-never-worked")}
        checked={never}
        onChange={(event) => {
          work.onChange({ never: event.currentTarget.checked, years: "", jobs: [] });
        }}
      />
      {!never && (
        <>
          <Fields columns={4}>
            <Line
              label={t("edit-card-years")}
              value={years}
              digits={2}
              onChange={(typed) => {
                work.onChange({ ...work.value, years: typed });
              }}
            />
          </Fields>
          <Rows
            id={work.id}
            label={t("edit-card-jobs")}
            rows={jobs}
            blank={noJob}
            addText={t("edit-card-add-job")}
            error={work.error}
            onChange={(rows) => {
              work.onChange({ ...work.value, jobs: rows });
            }}
          >
            {(row, change) => (
              <Fields columns={3}>
                {(["employer", "position"] as const).map((part) => (
                  <Line
                    key={part}
                    label={t(`edit-card-${part}`)}
                    value={row[part]}
                    onChange={(typed) => {
                      change({ [part]: typed });
                    }}
                  />
                ))}
                <MoneyField
                  label={t("edit-card-pay")}
                  value={row.pay}
                  onChange={(pay) => {
                    change({ pay });
                  }}
                />
                {(["from", "to"] as const).map((part) => (
                  <DateField
                    key={part}
                    label={t(`edit-card-job-${part}`)}
                    value={row[part]}
                    today={today}
                    onChange={(typed) => {
                      change({ [part]: typed });
                    }}
                  />
                ))}
                <SelectField
                  label={t("edit-card-left-because")}
                  value={row.leftBecause}
                  options={reasons}
                  onChange={(leftBecause) => {
                    change({ leftBecause });
                  }}
                />
              </Fields>
            )}
          </Rows>
        </>
      )}
      <Fields>
        <SelectField {...field("reason-out-of-work")} options={reasons} />
      </Fields>
      <FieldBlock title={activity.label}>
        <Fields columns={3}>
          {(["soleTrader", "founder", "civilContract"] as const).map((part, at) => (
            <YesNoField
              key={part}
              {...(at === 0 ? { id: activity.id } : {})}
              label={t(["edit-card-sole-trader", "edit-card-founder", "edit-card-civil-contract"][at] ?? "")}
              value={activity.value[part]}
              onChange={(answer) => {
                activity.onChange({ ...activity.value, [part]: answer });
              }}
            />
          ))}
        </Fields>
      </FieldBlock>
    </FieldBlock>
  );
}

function rowsOf<Row>({
  id,
  label,
  value,
  error,
  onChange,
}: {
  id: string;
  label: string;
  value: Row[];
  error?: string | undefined;
  onChange: (rows: Row[]) => void;
}) {
  return { id, label, rows: value, error, onChange };
}
