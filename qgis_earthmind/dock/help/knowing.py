"""What an analyst has to know: radar for optical people, the shares, and where not to trust an answer."""

from __future__ import annotations

from ...i18n import tr
from .text import Page, Part, link, said


def radar() -> Page:
    """Radar for those who know optical images."""
    first = tr(
        "A radar satellite lights the ground itself with microwaves and measures what comes back. So it sees "
        "at night and through clouds. It does not see colours: it sees how rough, how wet and how upright "
        "things are."
    )
    return Page("radar", tr("SAR for optical people"), (said(first),), (*_radar_shows(), *_radar_pitfalls()))


def _radar_shows() -> tuple[Part, ...]:
    return (
        Part(
            "",
            tr("What is dark, what is bright"),
            (
                said(
                    tr(
                        "Smooth surfaces reflect the beam away, like a mirror: calm water, wet sand, runways "
                        "and dry sand are dark. Rough ground, crops and forest scatter it back and are grey "
                        "to bright. Walls beside flat ground send it straight back: towns, ships and bridges "
                        "are very bright."
                    )
                ),
            ),
        ),
        Part(
            "",
            tr("VV and VH"),
            (
                said(
                    tr(
                        "The first letter is how the wave was sent, the second how it was received: vertical "
                        "or horizontal. VV answers to surfaces and to waves on water. VH comes back from "
                        "what turns the wave, above all branches and leaves: forest is bright in VH, bare "
                        "land is not."
                    )
                ),
            ),
        ),
        Part(
            "",
            tr("Decibels"),
            (
                said(
                    tr(
                        "Backscatter is told on a logarithmic scale: 3 dB more is twice as much, 10 dB ten "
                        "times. Calm water lies near -20 dB in VV, forest near -8 dB, towns above -5 dB. "
                        "Files hold decibels, power or amplitude; what a layer was taken for is shown by "
                        "{bands}."
                    ),
                    bands=tr("Bands"),
                ),
            ),
        ),
        Part(
            "",
            tr("Grain"),
            (
                said(
                    tr(
                        "The salt and pepper of a radar image is speckle: echoes within one pixel add up or "
                        "cancel. It is not noise of the instrument and not detail of the ground. Judge "
                        "areas, not pixels."
                    )
                ),
            ),
        ),
    )


def _radar_pitfalls() -> tuple[Part, ...]:
    return (
        Part(
            "",
            tr("Where radar misleads"),
            (
                said(
                    tr(
                        "Wind makes water rough, and it looks like land. Mountains lean towards the sensor "
                        "and throw shadows that look like water. Water under trees or between houses makes "
                        "them brighter, not darker. Melting snow and very dry sand are dark."
                    )
                ),
            ),
        ),
        Part(
            "",
            tr("What to use"),
            (
                said(
                    tr(
                        "Use calibrated, terrain-corrected backscatter (sigma0 or gamma0) in VV and VH, as "
                        "close in time to the optical image as you can get it. A flood moves within hours."
                    )
                ),
            ),
        ),
    )


def shares() -> Page:
    """What the shares of the sensors mean."""
    first = tr(
        "With two sensors, each answer says how much each of them counted, such as SAR 70 %, optical 30 %. "
        "This is measured, not guessed: the answer is worked out again without each sensor, and it is "
        "counted how much of what is marked changes."
    )
    parts = (
        Part(
            "",
            tr("A large share"),
            (
                said(
                    tr(
                        "Without that sensor the answer would be another one. It decided; it need not be "
                        "right."
                    )
                ),
            ),
        ),
        Part(
            "",
            tr("About half each"),
            (
                said(
                    tr(
                        "Either both are needed, or either alone would do. The tooltip of the bar says "
                        "which: how far the two would agree if each were asked alone."
                    )
                ),
            ),
        ),
        Part(
            "",
            tr("Nothing at all"),
            (
                said(
                    tr(
                        "A layer of clouds, noise, one value or other ground is left out, and a note says "
                        "so. Look at that layer first."
                    )
                ),
            ),
        ),
        Part(
            "",
            tr("Where on the map"),
            (
                said(
                    tr(
                        "{raster} below an answer draws it pixel by pixel: violet where the radar decided, "
                        "green where the optical image did. Under a cloud it should be violet."
                    ),
                    raster=tr("Where SAR was trusted"),
                ),
            ),
        ),
    )
    return Page("shares", tr("What the shares mean"), (said(first),), parts)


def trust() -> Page:
    """Where an answer is not to be trusted."""
    first = tr(
        "Areas, shares and counts are measured on what the model marked. They are as right as the outlines "
        "are. Look at the map before you hand a number on."
    )
    compared = tr("{compare} below the prompt line shows one sensor beside the other in the map.")
    parts = (
        Part(
            "",
            tr("Confidence is not accuracy"),
            (
                said(
                    tr(
                        "It is the model's own mean probability within a polygon. Below two thirds the "
                        "answer says so. A model can be sure and wrong: check some polygons against the "
                        "image, or against ground that you know."
                    )
                ),
            ),
        ),
        Part(
            "",
            tr("What the embedded model does well, and what not"),
            (
                said(
                    tr(
                        "Water, floods, broad land cover, crops and clouds at about 10 m. It does not know "
                        "ships, cars, single houses or species of trees, and says that it does not. Forest, "
                        "scrub, towns and bare land are often taken for each other."
                    )
                ),
                said(tr("Try it in the sample scene: ask for the forest. A good part of it is missed.")),
            ),
        ),
        Part(
            "",
            tr("Be careful"),
            (
                said(
                    tr(
                        "With red, green and blue alone, such as web maps: there is no infrared, water is "
                        "guessed."
                    )
                ),
                said(
                    tr(
                        "In shadows of mountains and clouds, on dark roofs and wet fields: they look like "
                        "water."
                    )
                ),
                said(tr("With days between the two images: a flood, a harvest or snow may lie in between.")),
                said(tr("With things of few pixels: at 10 m a ditch or a lane is not there.")),
                said(tr("With one date: permanent water and flood are the same to every sensor.")),
            ),
        ),
        Part(
            "",
            tr("Ways to check"),
            (
                f"{said(tr('Ask in the same conversation: {question}'), question=tr('How sure are you?'))} "
                f"{said(compared, compare=tr('Compare the sensors'))} "
                f"{link('page', tr('What the shares mean'), 'shares')}",
            ),
        ),
    )
    return Page("trust", tr("Where not to trust it"), (said(first),), parts)
