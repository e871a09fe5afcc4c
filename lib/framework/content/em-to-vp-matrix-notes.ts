import type { Note, Source } from "@/lib/framework/schema";

const matrix: Source = { document: "EMVP", heading: "Readiness Matrix" };
const ours: Source = { document: "ours", heading: "How the matrix is drawn" };

export const matrixNotes: Note[] = [
  {
    id: "MX6",
    title: "What the matrix answers",
    text: "One question: is the way you lead today still that of a manager, or already that of a VP? The answer stands above the grid as a sentence, with the rows that led to it.",
    source: matrix,
  },
  {
    id: "MX1",
    title: "Eight areas, three levels",
    text: "Each of the twenty-four cells describes behaviour that somebody could see, and asks for what would prove it. The levels do not build on one another: evidence at the third counts although the first is empty.",
    source: matrix,
  },
  {
    id: "MX2",
    title: "Repetition, not perfection",
    text: "Once is an event. A cell counts as shown when the behaviour came back over months, in different settings, and somebody besides you saw it. It fades when nothing new is added.",
    source: matrix,
  },
  {
    id: "MX3",
    title: "Three readings",
    text: "If your best evidence lies mostly at the first level, you are a strong manager. Believable evidence at the second level in several rows suggests that the move has begun. A third level that is how others know you, week in and week out, comes close to the role.",
    source: matrix,
  },
  {
    id: "MX4",
    title: "How to read a cell",
    text: "Its state is written in words and drawn as a shape; colour only repeats it. An empty cell says not shown yet. It does not say that you cannot.",
    source: ours,
  },
  {
    id: "MX5",
    title: "What would others recognise?",
    text: "Before you place yourself, ask which of the three descriptions the people around you would choose. Better still, let them choose without seeing your answer, and start from the difference.",
    source: matrix,
  },
];
