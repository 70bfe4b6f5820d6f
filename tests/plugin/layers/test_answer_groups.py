"""One group for all answers: what a later one replaces, what stays, what comes back."""

from __future__ import annotations

import pytest
from answers import segment, written_answer
from qgis.core import QgsProject, QgsVectorLayer

from qgis_earthmind.layers.answer_groups import AnswerGroups, answers_group
from qgis_earthmind.layers.presentation import add_answer


@pytest.fixture
def project():
    QgsProject.instance().clear()
    return QgsProject.instance()


@pytest.fixture
def kept(project):
    groups = AnswerGroups(project)
    yield groups
    groups.forget()


@pytest.fixture
def add(project, kept, tmp_path):
    """Adds an answer that takes the place of all others but some."""

    def added(name, *segments, keep=()):
        given = written_answer(tmp_path / f"{name}.gpkg", *(segments or (segment(),)))
        layers = add_answer(project, name, given)
        kept.claim(layers)
        kept.take_away({*keep, *(layer.id() for layer in layers)})
        return layers

    return added


def tree(project):
    return {
        group.name(): [node.name() for node in group.children()]
        for group in answers_group(project).children()
    }


def test_an_answer_takes_the_place_of_the_former_one(project, add):
    add("first", segment(0), segment(1, "road"))
    add("second")
    assert tree(project) == {"second": ["water"]} and len(project.mapLayers()) == 1


def test_what_is_kept_stays_below(project, add):
    (first,) = add("first")
    add("second", keep=[first.id()])
    assert list(tree(project)) == ["second", "first"]


def test_the_group_is_known_wherever_it_is_and_whatever_it_is_called(project, add):
    add("first")
    group = answers_group(project)
    group.setName("Floods")
    elsewhere = project.layerTreeRoot().addGroup("Mine")
    elsewhere.addChildNode(group.clone())
    project.layerTreeRoot().removeChildNode(group)
    add("second")
    assert [node.name() for node in project.layerTreeRoot().children()] == ["Mine"]
    assert list(tree(project)) == ["second"]


def test_a_layer_that_was_moved_out_of_the_group_stays(project, add):
    water, _ = add("first", segment(0), segment(1, "road"))
    node = project.layerTreeRoot().findLayer(water.id())
    project.layerTreeRoot().addChildNode(node.clone())
    node.parent().removeChildNode(node)
    add("second")
    assert water.id() in project.mapLayers() and len(project.mapLayers()) == 2
    assert list(tree(project)) == ["second"]


def test_a_layer_that_is_edited_stays(project, add):
    water, _ = add("first", segment(0), segment(1, "road"))
    water.startEditing()
    add("second")
    assert tree(project) == {"second": ["water"], "first": ["water"]}
    water.rollBack()


def test_a_layer_that_was_edited_stays_also_after_the_project_was_opened_again(project, add, kept, tmp_path):
    add("first")
    assert project.write(str(tmp_path / "a.qgz"))
    project.clear()
    project.read(str(tmp_path / "a.qgz"))
    (layer,) = project.mapLayers().values()
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    assert layer.commitChanges()
    add("second")
    assert tree(project) == {"second": ["water"], "first": ["water"]}


def test_what_a_user_put_there_stays(project, add):
    (first,) = add("first")
    duplicate = first.clone()
    other = QgsVectorLayer("Polygon?crs=EPSG:32630", "mine", "memory")
    group = answers_group(project).children()[0]
    for layer in (duplicate, other):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    add("second")
    assert list(tree(project)) == ["second", "first"] and tree(project)["first"][1:] == ["mine"]
    assert {duplicate.id(), other.id()} < set(project.mapLayers()) and first.id() not in project.mapLayers()


def test_what_was_taken_away_is_known_and_comes_back_as_it_was(project, add, kept):
    (first,) = add("first")
    first.setName("my water")
    known = first.id()
    (second,) = add("second")
    assert kept.taken(known).featureCount() == 2 and kept.taken(second.id()) is None
    kept.put_back("first", [known])
    assert tree(project) == {"first": ["my water"], "second": ["water"]} and kept.taken(known) is None
    kept.put_back("first", [known])
    assert len(tree(project)) == 2


def test_another_project_knows_nothing_of_it(project, add, kept):
    (first,) = add("first")
    known = first.id()
    add("second")
    project.clear()
    assert kept.taken(known) is None and answers_group(project) is None


def test_without_a_group_there_is_nothing_to_take(project, kept):
    kept.take_away(())
    assert answers_group(project) is None
