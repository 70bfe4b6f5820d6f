"""Model, shift, prompt line, shares: what the panel offers around a question."""

from __future__ import annotations

import pytest
from panels import polygons
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest

from qgis_earthmind import settings
from qgis_earthmind.connection.messages import Attention, Shares
from qgis_earthmind.connection.models import parse_models
from qgis_earthmind.dock.conversation import colours_of
from qgis_earthmind.dock.options import OptionsBox

HEALTH = {"model": "nano"}
LISTED = {
    "models": [
        {"name": "nano", "title": "Nano", "knows": ["water"]},
        {"name": "earthmind-4b", "title": "EarthMind-4B", "fetched": False},
        {"name": "mine", "title": "Mine", "fetched": True},
    ]
}


@pytest.fixture
def options(qtbot):
    QgsSettings().remove("earthmind/model")
    box = OptionsBox()
    qtbot.addWidget(box)
    yield box
    QgsSettings().remove("earthmind/model")


def pick(options: OptionsBox, name: str) -> None:
    """As the mouse does."""
    options.model.setCurrentIndex(options.model.findData(name))
    options.model.activated.emit(options.model.currentIndex())


def test_models_of_the_backend_are_offered_those_not_here_with_the_command(options):
    assert options.model.currentText() == "nano"
    options.show_models(parse_models(LISTED, HEALTH))
    combo = options.model
    assert [combo.itemText(row) for row in range(3)] == ["nano (default)", "earthmind-4b", "mine"]
    assert [combo.model().item(row).isEnabled() for row in range(3)] == [True, False, True]
    assert "earthmind models pull earthmind-4b" in combo.itemData(1, Qt.ItemDataRole.ToolTipRole)
    assert "water" in combo.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert options.chosen_model is None


def test_the_chosen_model_is_asked_and_remembered(options):
    options.show_models(parse_models(LISTED, HEALTH))
    pick(options, "mine")
    assert options.chosen_model == "mine" and settings.model() == "mine"
    assert OptionsBox().chosen_model == "mine"
    options.show_models(parse_models(LISTED, HEALTH))
    assert options.chosen_model == "mine"
    pick(options, "nano")
    assert options.chosen_model is None and settings.model() == ""


@pytest.mark.parametrize("saved, asked", [("earthmind-4b", None), ("gone", None), ("/a/folder", "/a/folder")])
def test_a_remembered_model_that_is_not_here_gives_way_to_the_default(options, saved, asked):
    settings.set_model(saved)
    options.show_models(parse_models(LISTED, HEALTH))
    assert options.chosen_model == asked


def test_options_are_out_of_the_way_until_opened(panel):
    assert panel.optionsGroup.isCollapsed() and not panel.modelCombo.isVisible()
    panel.optionsGroup.setCollapsed(False)
    assert panel.modelCombo.isVisible() and panel.detailCombo.isVisible()


def test_a_shift_is_offered_corrected_and_forgotten_with_the_layers(loaded, shifted_files):
    for file, picker in zip(shifted_files, (loaded.opticalLayer, loaded.sarLayer)):
        layer = QgsRasterLayer(str(file), file.stem)
        QgsProject.instance().addMapLayer(layer)
        picker.setLayer(layer)
    loaded.ask("Segment the water.")
    assert loaded.turn.problem == ""
    assert loaded.answer.shift.across_m == pytest.approx(120, abs=10)
    assert "Correct the shift" in loaded.text
    loaded.conversationView.anchorClicked.emit(QUrl("correct:0"))
    assert loaded.correctShift.isChecked()
    loaded.wait_for_answer()
    assert loaded.turn.question == "Segment the water." and loaded.answer.shift is None
    assert any("The SAR layer was moved by -1" in note for note in loaded.answer.notes)
    assert len(polygons()) == 1
    loaded.sarLayer.setLayer(None)
    assert not loaded.correctShift.isChecked()


def test_the_bar_of_shares_speaks_and_is_hidden_for_one_sensor(loaded):
    assert not loaded.attentionBar.isVisible()
    loaded.ask("Segment the water.")
    bar = loaded.attentionBar
    assert bar.isVisible() and "SAR 75 %" in bar.accessibleName() and "optical 25 %" in bar.accessibleName()
    assert "model's own fusion" in bar.toolTip()
    picture = bar.grab().toImage()
    strip = loaded.attentionStrip.geometry()
    left = picture.pixelColor(strip.left() + round(strip.width() * 0.7), strip.center().y())
    right = picture.pixelColor(strip.left() + round(strip.width() * 0.8), strip.center().y())
    assert (left.name(), right.name()) == ("#7a5195", "#2f9e6e")
    loaded.sarLayer.setLayer(None)
    loaded.ask("Segment the water.")
    assert not bar.isVisible()


def test_the_bar_of_shares_bears_any_number(loaded):
    for sar in (-0.1, 0.0, 1.0, 1.1):
        loaded.attentionBar.show_shares(Attention(1 - sar, sar))
        assert loaded.attentionBar.grab().width() > 0


def test_the_bar_says_what_was_measured_and_where_the_sensors_agree(loaded):
    bar = loaded.attentionBar
    bar.show_shares(Shares(0.25, 0.75, 0.1, 0.3, 0.6))
    assert "SAR 75 %" in bar.accessibleName()
    assert "Measured" in bar.toolTip() and "agree on 60 %" in bar.toolTip()
    bar.show_shares(Shares(0.5, 0.5, 0.01, 0.01, 0.99))
    assert "either sensor alone would mark nearly the same" in bar.toolTip()


def test_the_arrows_bring_back_what_was_asked(loaded):
    loaded.ask("Segment the water.")
    loaded.ask("Is there water?")
    prompt = loaded.promptEdit
    loaded.type("A dra")
    for key, text in [
        (Qt.Key.Key_Up, "Is there water?"),
        (Qt.Key.Key_Up, "Segment the water."),
        (Qt.Key.Key_Up, "Segment the water."),
        (Qt.Key.Key_Down, "Is there water?"),
        (Qt.Key.Key_Down, "A dra"),
        (Qt.Key.Key_Down, "A dra"),
    ]:
        QTest.keyClick(prompt, key)
        assert prompt.text() == text


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_asks_with_or_without_control(loaded, held):
    loaded.type("Is there water?")
    QTest.keyClick(loaded.promptEdit, Qt.Key.Key_Return, held)
    assert loaded.dock.running and len(loaded.conversationView.turns) == 1
    loaded.wait_for_answer()


def test_the_conversation_is_copied_as_plain_text(loaded):
    assert not loaded.copyButton.isEnabled()
    loaded.ask("Segment the water.")
    QTest.mouseClick(loaded.copyButton, Qt.MouseButton.LeftButton)
    lines = QgsApplication.clipboard().text().splitlines()
    assert lines[:2] == ["> Segment the water.", "Sure. It is water (10.2 ha)."]
    assert lines[-2:] == ["SAR 75 %, optical 25 %", "double"]
    QTest.mouseClick(loaded.clearButton, Qt.MouseButton.LeftButton)
    assert not loaded.copyButton.isEnabled()


def test_after_asking_the_next_question_can_be_typed(loaded):
    loaded.type("Segment the water.")
    QTest.mouseClick(loaded.askButton, Qt.MouseButton.LeftButton)
    assert loaded.dock.window().focusWidget() is loaded.promptEdit
    loaded.wait_for_answer()


@pytest.mark.parametrize("text, base", [("#b1b1b1", "#222222"), ("#000000", "#ffffff"), ("#f0f0f0", "#000")])
def test_small_print_is_readable_on_any_theme(loaded, text, base):
    palette = loaded.conversationView.palette()
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    loaded.conversationView.setPalette(palette)
    colours = colours_of(loaded.conversationView.palette())
    for colour in (colours.faint, colours.error, colours.text):
        assert contrast(QColor(colour), QColor(base)) >= 4.5  # what WCAG asks of small text
    assert contrast(QColor(colours.text), QColor(colours.question)) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2 defines it, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in colour.getRgbF()[:3]]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear))
