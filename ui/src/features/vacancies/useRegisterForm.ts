/** Writing into the register: what is missing, what the law says, what the machine failed at. The same for every form here. */
import { useState } from "react";
import { DeskFailure, useKeepInRegister, type Act, type Refusal } from "@/backend";
import type { FieldError } from "@/shared/feedback";
import { useProblemText } from "@/shared/language";

export function useRegisterForm(onDone: () => void) {
  const keep = useKeepInRegister();
  const problem = useProblemText();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (found: FieldError[], act: () => Act) => {
    setErrors(found);
    setRefusal(null);
    setFailure(null);
    if (found.length > 0 || keep.isPending) return;
    try {
      const answer = await keep.mutateAsync(act());
      if (answer.result === "refused") setRefusal(answer.value);
      else onDone();
    } catch (error) {
      setFailure(problem(error instanceof DeskFailure ? error : new DeskFailure("failed")));
    }
  };
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  return { errors, refusal, failure, busy: keep.isPending, savedAt: null, submit, errorOf };
}
