// Serves the bare page as Cairn serves itself: the same server, checks and headers (`node bin/run.mjs bench/serve-bare`).
import { env } from "@/lib/env";
import { serve } from "../serve";

await serve(env());
