/** What stands beside the cases: lists of the rulebook, registers of vacancies, professions and recognition centres, the indicators. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useBackend } from "./BackendProvider";
import type { Act, IndicatorName, IsoDate, Lang } from "./model";

/** A list of the rulebook: purposes, grounds, consents, documents. It changes by exchange only. */
export function useCatalogue(list: string) {
  const lists = useMemo(() => [list], [list]);
  const { data } = useCatalogues(lists);
  return { data: data?.[0] };
}

/** Several at once, in one question to the desk. */
export function useCatalogues(lists: readonly string[]) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Catalogue", ...lists], queryFn: () => backend.catalogues(lists), staleTime: Infinity });
}

/** The centre's own register of vacancies; the rows found last stay until the next are here. */
export function useVacancyRegister(text: string, closedToo: boolean) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["VacancyRegister", text, closedToo],
    queryFn: () => backend.vacancyRegister(text, closedToo),
    placeholderData: keepPreviousData,
  });
}

/** Writes into the register of vacancies. */
export function useKeepInRegister() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => backend.keepInRegister(act),
    onSuccess: async (answer) => {
      if (answer.result === "done") await client.invalidateQueries();
    },
  });
}

/** A profession of the register by its code, with the levels of its standard. */
export function useProfession(code: string | null) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Professions", code],
    queryFn: async () => (await backend.professions(code ?? "", 20)).find((found) => found.code === code) ?? null,
    enabled: code !== null,
  });
}

/** Recognition centres accredited today for the profession. */
export function useRecognitionCentres(profession: string | null) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["RecognitionCentres", profession],
    queryFn: () => backend.recognitionCentres(profession),
  });
}

/** The indicators over so many whole weeks. What was shown stays until another period is there. */
export function useIndicators(weeks: number) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Indicators", weeks],
    queryFn: () => backend.indicators(weeks),
    placeholderData: keepPreviousData,
  });
}

/** The cases behind a bar. */
export function useIndicatorCases(
  weeks: number,
  chart: IndicatorName,
  column: string | undefined,
  week: IsoDate | undefined,
) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Indicators", weeks, chart, column, week],
    queryFn: () => backend.indicatorCases(weeks, chart, column ?? null, week ?? null),
  });
}

export function useSaveIndicators() {
  const backend = useBackend();
  return useMutation({
    mutationFn: ({ weeks, language, name }: { weeks: number; language: Lang; name: string }) =>
      backend.saveIndicators(weeks, language, name),
  });
}
