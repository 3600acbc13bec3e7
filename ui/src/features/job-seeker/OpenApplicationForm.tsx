import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { day, useText } from "@/shared/language";

const empty = {};

/** P-2.1: the specialist opens an application that came from a portal. */
export function OpenApplicationForm(props: StepFormProps) {
  const t = useText();
  const methods = useOptions("sign_method");
  const form = useActForm(props, { initial: empty, toForm: () => undefined });
  const application = props.view?.data.registration.application;
  return (
    <ActForm form={form}>
      {application && (
        <p>
          {t("open-application-line", {
            number: application.portal_number ?? "",
            date: day(application.on),
            method: methods.find(({ code }) => code === application.method)?.label ?? application.method,
          })}
        </p>
      )}
    </ActForm>
  );
}
