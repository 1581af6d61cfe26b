// Every page works without this file; it only saves clicks.
import { guardUnsaved } from "./unsaved.js";
import { pickAll } from "./pick-all.js";
import { presence } from "./presence.js";
import { print } from "./print.js";
import { shortcuts } from "./shortcuts.js";
import { submitOnce } from "./submit-once.js";

pickAll();
guardUnsaved();
submitOnce();
print();
presence();
shortcuts();
