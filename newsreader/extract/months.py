"""The names of the months in some twenty languages; for `times`."""

from __future__ import annotations

_NAMES = """
    jan january januar jänner januari janvier janv enero ene janeiro gennaio gen stycznia styczeń января янв
        tammikuuta ocak ledna januára|
    feb february februar februari février févr fév febrero fevereiro fev febbraio lutego luty февраля фев
        helmikuuta şubat února|
    mar march märz mär mrz maart mars marzo março marca marzec марта мар maaliskuuta mart března|
    apr april avril avr abril abr aprile kwietnia kwiecień апреля апр huhtikuuta nisan dubna|
    may mai mei mayo maio mag maggio maja maj мая май toukokuuta mayıs května|
    jun june juni juin junio junho giugno giu czerwca czerwiec июня июн kesäkuuta haziran června|
    jul july juli juillet juil julio julho luglio lug lipca lipiec июля июл heinäkuuta temmuz července|
    aug august augusti augustus août agosto ago sierpnia sierpień августа авг elokuuta ağustos srpna|
    sep sept september septembre septiembre setembro set settembre wrz września wrzesień сентября сен сент
        syyskuuta eylül září|
    oct october oktober okt octobre octubre outubro out ottobre ott października październik октября окт
        lokakuuta ekim října|
    nov november novembre noviembre novembro listopada listopad ноября ноя marraskuuta kasım listopadu|
    dec december dezember dez décembre déc diciembre dic dezembro dicembre grudnia grudzień декабря дек
        joulukuuta aralık prosince
"""

MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), 1) for name in names.split()}
"""The number of a month by its name or its short form, in small letters."""
