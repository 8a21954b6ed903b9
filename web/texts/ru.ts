import type { Catalogue } from "./index.js";
import { ruMap } from "./ru-map.js";

export const ru: Catalogue = {
  "app.title": "Trucewatch",
  "app.skip": "К содержанию",
  "app.views": "Разделы",
  "view.inbox": "Входящие",
  "view.figures": "Цифры",
  "view.board": "Обязательства",
  "view.map": "Карта",
  "view.control": "Контроль",
  "view.incidents": "Инциденты",
  "view.sources": "Источники",
  "view.search": "Поиск",
  "view.why": "Почему?",
  "view.missing": "Такого раздела нет.",
  "state.loading": "Загрузка …",
  "state.offline": "Сервер недоступен. Показано то, что было получено раньше; идёт новая попытка.",
  "state.offline.empty": "Сервер недоступен, и раньше ничего не было получено. Запустите его: trucewatch serve",
  "state.error": "Сервер не смог ответить ({status}).",
  "state.again": "Повторить",
  "count.claims": { one: "{count} утверждение", few: "{count} утверждения", many: "{count} утверждений", other: "{count} утверждения" },
  "count.reports": { one: "{count} сообщение", few: "{count} сообщения", many: "{count} сообщений", other: "{count} сообщения" },
  "outcome.killed": "убиты",
  ...ruMap,
};
