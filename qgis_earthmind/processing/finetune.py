"""``earthmind:finetune``: a released model taught further with pictures, questions and masks of the user."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from .. import settings
from ..connection.command import run_command
from ..connection.environment import chosen_python, installed
from ..i18n import tr
from .asking import speaking_processing
from .base import OUTPUT, EarthMindAlgorithm
from .head import MAP, Head
from .labels import new_folder
from .model_choice import MODEL
from .statement_parameters import is_given

EXAMPLES, STEPS, RANK, RATE, LOSS = "EXAMPLES", "STEPS", "RANK", "RATE", "LOSS"
_RANK, _RATE = 128, 4e-5  # as the backend has them
_STEP = re.compile(r"Step (\d+): loss ([\d.]+)")


class FinetuneAlgorithm(EarthMindAlgorithm):
    """Fine-tunes a released checkpoint (LoRA and the mask decoder) in a process of its own."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "finetune",
            tr("Fine-tune a model"),
            tr("Teaches a large model further, with pictures, questions and masks of your own."),
            tr(
                "Takes the examples of <i>Export training pictures</i> and a large model that understands "
                "language, such as <i>earthmind-4b</i>, and writes a new one that has learned from them: "
                "corrections of low rank (LoRA) of the language model, and the part that draws masks.<p>It "
                "takes PyTorch (the larger set-up of the backend) and a GPU with memory for the model in 32 "
                "bits, some 20 GB for 4 billion weights. For the small model <i>nano</i> there is <i>Teach a "
                "classifier</i>, which needs neither.<p><b>Model</b> is a new folder, which is then a "
                "<i>Model</i> of the other algorithms. What is cancelled leaves nothing."
            ),
            tags=tr("training,LoRA,learning,checkpoint,machine learning"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.addParameter(
            QgsProcessingParameterFile(EXAMPLES, tr("Examples"), fileFilter=tr("Examples (*.jsonl)"))
        )
        model = QgsProcessingParameterString(MODEL, tr("Model, by name or folder"), "earthmind-4b")
        self.addParameter(model)
        number = QgsProcessingParameterNumber.Type
        steps = tr("Steps, an example each (all examples once)")
        self.addParameter(
            QgsProcessingParameterNumber(STEPS, steps, number.Integer, optional=True, minValue=1)
        )
        rank = tr("Rank of the corrections")
        self.add_advanced(QgsProcessingParameterNumber(RANK, rank, number.Integer, _RANK, minValue=1))
        rate = QgsProcessingParameterNumber(RATE, tr("Learning rate"), number.Double, _RATE, minValue=0.0)
        self.add_advanced(rate)
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, tr("Model")))
        self.addOutput(QgsProcessingOutputNumber(LOSS, tr("Loss of the last step")))

    def canExecute(self) -> tuple[bool, str]:
        """Whether there is a backend that can train, and else the sentence that says what to do."""
        accepted, message = super().canExecute()
        own = installed()
        if not accepted or chosen_python() or own is None or own.held_extra == "torch":
            return accepted, message
        return False, tr(
            "Fine-tuning needs PyTorch; set the backend up again in the EarthMind panel, with large models."
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse examples that are not there, and the model that is taught in another way."""
        accepted, message = QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)
        if not accepted:
            return accepted, message
        examples = Path(self.parameterAsFile(parameters, EXAMPLES, context))
        if not examples.is_file():
            sentence = tr("{path} is not there; choose the examples that Export training pictures wrote.")
            return False, sentence.format(path=examples)
        if self.parameterAsString(parameters, MODEL, context).strip() == "nano":
            return False, tr("nano is taught by Teach a classifier; choose a large model here.")
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """There are no layers to be touched."""
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Train, telling each step."""
        examples = Path(self.parameterAsFile(parameters, EXAMPLES, context))
        out = new_folder(self.parameterAsString(parameters, OUTPUT, context), "model")
        steps = (
            self.parameterAsInt(parameters, STEPS, context)
            if is_given(parameters, STEPS)
            else _lines(examples)
        )
        arguments = [
            "finetune",
            "--examples",
            str(examples),
            "--out",
            str(out),
            "--steps",
            str(max(1, steps)),
        ]
        arguments += ["--model", self.parameterAsString(parameters, MODEL, context).strip()]
        arguments += ["--rank", str(self.parameterAsInt(parameters, RANK, context))]
        arguments += ["--rate", str(self.parameterAsDouble(parameters, RATE, context))]
        losses: list[float] = []

        def hear(line: str) -> None:
            feedback.pushInfo(line)
            if step := _STEP.match(line):
                losses.append(float(step[2]))
                feedback.setProgress(100 * len(losses) / max(1, steps))

        with speaking_processing():
            run_command(arguments, hear, feedback.isCanceled)
        if not out.is_dir():
            raise QgsProcessingException(tr("The backend wrote no model; the log says more."))
        settings.add_classifier(str(out))
        return {OUTPUT: str(out), **({LOSS: losses[-1]} if losses else {})}


def _lines(path: Path) -> int:
    """How many examples a file has."""
    with path.open(encoding="utf-8") as file:
        return sum(bool(line.strip()) for line in file)
