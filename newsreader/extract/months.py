"""The names of the months in some twenty languages; for `times`."""

from __future__ import annotations

_NAMES = """
    jan january januar jänner januari janvier janv enero ene janeiro gennaio gen stycznia styczeń января янв
        tammikuuta ocak ledna januára
        يناير जनवरी|
    feb february februar februari février févr fév febrero fevereiro fev febbraio lutego luty февраля фев
        helmikuuta şubat února
        فبراير شباط फ़रवरी फरवरी|
    mar march märz mär mrz maart mars marzo março marca marzec марта мар maaliskuuta mart března
        مارس آذار मार्च|
    apr april avril avr abril abr aprile kwietnia kwiecień апреля апр huhtikuuta nisan dubna
        أبريل إبريل نيسان अप्रैल|
    may mai mei mayo maio mag maggio maja maj мая май toukokuuta mayıs května
        مايو أيار मई|
    jun june juni juin junio junho giugno giu czerwca czerwiec июня июн kesäkuuta haziran června
        يونيو حزيران जून|
    jul july juli juillet juil julio julho luglio lug lipca lipiec июля июл heinäkuuta temmuz července
        يوليو تموز जुलाई|
    aug august augusti augustus août agosto ago sierpnia sierpień августа авг elokuuta ağustos srpna
        أغسطس آب अगस्त|
    sep sept september septembre septiembre setembro set settembre wrz września wrzesień сентября сен сент
        syyskuuta eylül září
        سبتمبر أيلول सितंबर सितम्बर|
    oct october oktober okt octobre octubre outubro out ottobre ott października październik октября окт
        lokakuuta ekim října
        أكتوبر अक्टूबर|
    nov november novembre noviembre novembro listopada listopad ноября ноя marraskuuta kasım listopadu
        نوفمبر नवंबर नवम्बर|
    dec december dezember dez décembre déc diciembre dic dezembro dicembre grudnia grudzień декабря дек
        joulukuuta aralık prosince
        ديسمبر दिसंबर दिसम्बर
"""

MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), 1) for name in names.split()}
"""The number of a month by its name or its short form, in small letters."""
